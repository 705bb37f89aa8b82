package io.engagementdesk.scheduling;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/micro-engagement.bpmn; what calls and payments add to it stands with them. */
public final class MicroEngagementProcess {

    /** Whether client and practitioner were together long enough for a call that counts. */
    public static final Variable<Boolean> COMPLETED = new Variable<>("completed", Boolean.class);

    private MicroEngagementProcess() {}
}
