package io.engagementdesk.payment.refund;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/refund-failed.bpmn. */
final class RefundFailedProcess {

    /** Begins the model: the client did not get his money back. */
    static final String REFUND_FAILED = "refundFailed";

    /** The operation that failed; once it is repeated, the one that repeats it. */
    static final Variable<String> REFUND = new Variable<>("refund", String.class);

    /** AGAIN, OTHER_MEANS or CREDIT. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);

    private RefundFailedProcess() {}
}
