package io.engagementdesk.payment;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/settlement.bpmn, and of the cover in bpmn/micro-engagement.bpmn. */
final class SettlementProcess {

    /** The client's task that waits for the rest. */
    static final String PAY_BALANCE = "payBalance";

    /** The client's task to confirm a card when the saved one could not be held. */
    static final String SECURE_COVER = "secureCover";

    /** Whether the estimate exceeds the deposit and no hold covers it yet. */
    static final Variable<Boolean> HOLD_NEEDED = new Variable<>("holdNeeded", Boolean.class);

    /** What becomes of the hold: a {@link Settlement.Hold} by name. */
    static final Variable<String> SETTLEMENT = new Variable<>("settlement", String.class);

    /** What is left when hold and deposit are used: a {@link Settlement.Balance} by name. */
    static final Variable<String> BALANCE = new Variable<>("balance", String.class);

    private SettlementProcess() {}
}
