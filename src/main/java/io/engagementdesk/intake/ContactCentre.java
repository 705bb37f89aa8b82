package io.engagementdesk.intake;

import java.util.UUID;

/** The telephone exchange of the centre of expertise; what happens on its lines comes back as facts. */
interface ContactCentre {

    /** Rings the practitioner's telephone for this call; again changes nothing while it rings. */
    void ringPractitioner(UUID call, String practitioner);

    /** Rings the client's telephone and joins him to the call; again changes nothing while it rings. */
    void ringClient(UUID call, String number);

    /** Takes every side off the line. */
    void hangUp(UUID call);
}
