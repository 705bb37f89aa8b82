package io.engagementdesk.payment.cover;

import io.engagementdesk.process.Variable;

/** Vocabulary of the cover in bpmn/micro-engagement.bpmn. */
public final class CoverProcess {

    /** The client's task to confirm a card when the saved one could not be held. */
    public static final String SECURE_COVER = "secureCover";

    /** Whether the estimate exceeds the deposit and no hold covers it yet. */
    static final Variable<Boolean> HOLD_NEEDED = new Variable<>("holdNeeded", Boolean.class);

    private CoverProcess() {}
}
