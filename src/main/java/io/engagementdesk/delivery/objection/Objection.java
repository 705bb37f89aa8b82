package io.engagementdesk.delivery.objection;

import java.util.Optional;
import java.util.UUID;

/**
 * What a client has against a deliverable, and how far it is settled.
 *
 * @param instalment number of what waits for it
 * @param offered percent of the instalment that the practice holds to be owed
 * @param answer what the practice says to it
 * @param found percent of the instalment that the mediator found to be owed
 */
record Objection(
        UUID id,
        String engagement,
        int milestone,
        int instalment,
        State state,
        String words,
        String raisedBy,
        Optional<Integer> offered,
        Optional<String> answer,
        Optional<Integer> found,
        Optional<String> findings) {

    /** Where it stands. */
    enum State {
        RAISED,
        OFFERED,
        IN_MEDIATION,
        SETTLED
    }

    /** What is owed: what the mediator found, else what the client has agreed to. */
    int share() {
        return found.or(() -> offered).orElseThrow();
    }
}
