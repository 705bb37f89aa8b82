package io.engagementdesk.delivery.closing;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/close-out.bpmn. */
final class ClosingProcess {

    static final String ACCEPT_PROJECT = "acceptProject";

    /** Whether the client says that nothing is open any more. */
    static final Variable<Boolean> ACCEPTED = new Variable<>("accepted", Boolean.class);

    private ClosingProcess() {}
}
