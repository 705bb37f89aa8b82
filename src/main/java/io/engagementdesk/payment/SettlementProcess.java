package io.engagementdesk.payment;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/settlement.bpmn. */
public final class SettlementProcess {

    /** The client's task that waits for the rest. */
    public static final String PAY_BALANCE = "payBalance";

    /** What becomes of the hold: a {@link Settlement.Hold} by name. */
    static final Variable<String> SETTLEMENT = new Variable<>("settlement", String.class);

    /** What is left when hold and deposit are used: a {@link Settlement.Balance} by name. */
    static final Variable<String> BALANCE = new Variable<>("balance", String.class);

    private SettlementProcess() {}
}
