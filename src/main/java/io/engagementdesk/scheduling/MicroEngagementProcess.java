package io.engagementdesk.scheduling;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/micro-engagement.bpmn; what calls and payments add to it stands with them. */
public final class MicroEngagementProcess {

    /** Whether client and practitioner were together long enough for a call that counts. */
    public static final Variable<Boolean> COMPLETED = new Variable<>("completed", Boolean.class);

    /** How long is waited until both sides are there; the model says how long for a call and for a meeting. */
    public static final Variable<String> PATIENCE = new Variable<>("patience", String.class);

    /** Whose absence it was that nothing came of what was appointed: an {@link Absence} by name. */
    public static final Variable<String> ABSENCE = new Variable<>("absence", String.class);

    private MicroEngagementProcess() {}
}
