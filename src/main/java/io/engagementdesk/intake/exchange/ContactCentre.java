package io.engagementdesk.intake.exchange;

import io.engagementdesk.intake.call.Party;
import java.util.UUID;

/**
 * The telephone exchange of the centre of expertise; what happens on its lines comes back as facts. It is asked in the
 * transaction that writes the facts, so whatever leaves the house is recorded there and done by a job of its own.
 */
public interface ContactCentre {

    /** Whether it connects telephones; else people are on the line by saying so. */
    boolean connectsTelephones();

    /** Whether this person of the desk can speak with callers: by saying so, or on a telephone that it knows. */
    boolean reachesDesk(String login);

    /** Rings the practitioner's telephone for this call; again changes nothing while it rings. */
    void ringPractitioner(UUID call, String practitioner);

    /** Rings the client's telephone and joins him to the call; again changes nothing while it rings. */
    void ringClient(UUID call, String number);

    /** Rings the desk's telephone, if it has one, for a caller who waits; again changes nothing while it rings. */
    void ringDesk(UUID call);

    /** Rings the telephone of this person of the desk, who wants to speak with the caller, and no other of the desk's. */
    void ringDesk(UUID call, String login);

    /** Takes this side off the line; its telephone rings no longer. */
    void release(UUID call, Party party, String person);

    /** Tells the caller, who has waited in vain, what else he can do, and takes him off the line. */
    void dismiss(UUID call);

    /** Takes every side off the line. */
    void hangUp(UUID call);
}
