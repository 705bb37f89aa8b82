package io.engagementdesk.delivery.termination;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/termination.bpmn, and of what leads to it. */
final class TerminationProcess {

    /** Either side ends the project. */
    static final String PROJECT_TERMINATED = "projectTerminated";

    static final String ASSESS_TERMINATION = "assessTermination";

    /** Whether something of what was paid goes back to the client. */
    static final Variable<Boolean> MONEY_LEFT = new Variable<>("moneyLeft", Boolean.class);

    /** Whether some of that came by bank transfer. */
    static final Variable<Boolean> BY_TRANSFER = new Variable<>("byTransfer", Boolean.class);

    private TerminationProcess() {}
}
