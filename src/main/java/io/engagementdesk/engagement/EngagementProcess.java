package io.engagementdesk.engagement;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/engagement.bpmn. */
public final class EngagementProcess {

    /** Begins the model for an engagement that came by page or API. */
    public static final String ENGAGEMENT_REGISTERED = "engagementRegistered";

    /** CALL, MEETING or MACRO, as the needs analysis found. */
    public static final Variable<String> KIND = new Variable<>("kind", String.class);

    /** NOW or LATER, as the needs analysis found. */
    public static final Variable<String> WHEN = new Variable<>("when", String.class);

    /** What a manager decided where the model could not go on by itself. */
    public static final Variable<String> DECISION = new Variable<>("decision", String.class);

    private EngagementProcess() {}
}
