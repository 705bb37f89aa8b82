package io.engagementdesk.intake.call;

import io.engagementdesk.process.Variable;

/** Vocabulary of what a call tells bpmn/micro-engagement.bpmn. */
public final class CallProcess {

    /** The call that is waited for; every message below is correlated by it. */
    public static final Variable<String> CALL_ID = new Variable<>("callId", String.class);

    /** The practitioner has taken the call. */
    public static final String CALL_ANSWERED = "callAnswered";

    /** Client and practitioner can hear each other. */
    public static final String CALL_CONNECTED = "callConnected";

    /** The practitioner has refused the call. */
    public static final String CALL_REFUSED = "callRefused";

    /** The call is over: long enough together, or somebody said it is done. */
    public static final String CALL_ENDED = "callEnded";

    /** Somebody hung up too early to be done; either side may come back. */
    public static final String CALL_DROPPED = "callDropped";

    /** A side has come back after a drop. */
    public static final String CALL_REDIALLED = "callRedialled";

    private CallProcess() {}
}
