package io.engagementdesk.billing;

import io.engagementdesk.process.Variable;

/** Vocabulary of the end of bpmn/macro-engagement.bpmn at which the deposit is kept. */
final class RetentionProcess {

    /** Whether something of the deposit goes back to the client. */
    static final Variable<Boolean> SURPLUS_LEFT = new Variable<>("surplusLeft", Boolean.class);

    private RetentionProcess() {}
}
