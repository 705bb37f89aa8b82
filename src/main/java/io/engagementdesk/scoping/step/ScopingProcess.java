package io.engagementdesk.scoping.step;

import io.engagementdesk.process.Variable;

/** What scoping adds to the vocabulary of bpmn/micro-engagement.bpmn. */
final class ScopingProcess {

    /** Whether a practitioner is held for the call. */
    static final Variable<Boolean> LOCATED = new Variable<>("located", Boolean.class);

    private ScopingProcess() {}
}
