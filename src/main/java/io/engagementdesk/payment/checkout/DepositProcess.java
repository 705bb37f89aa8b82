package io.engagementdesk.payment.checkout;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/deposit.bpmn. */
final class DepositProcess {

    /** Begins the model a second time: money came after its end. */
    static final String DEPOSIT_PAID_LATE = "depositPaidLate";

    /** The client's task that waits for the money. */
    static final String PAY_DEPOSIT = "payDeposit";

    /** Whether the money was faster than the expiry. */
    static final Variable<Boolean> PAID = new Variable<>("paid", Boolean.class);

    /** Whether a project takes a larger deposit than was paid. */
    static final Variable<Boolean> DEPOSIT_MISSING = new Variable<>("depositMissing", Boolean.class);

    /** The payment that came late. */
    static final Variable<String> OPERATION = new Variable<>("operationId", String.class);

    private DepositProcess() {}
}
