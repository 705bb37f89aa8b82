package io.engagementdesk.engagement;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/follow-up.bpmn. */
public final class FollowUpProcess {

    /** Begins the model: a matter needs a person. */
    public static final String MATTER_ARISEN = "matterArisen";

    /** The matter has been settled without the person: by a redelivery, a repair, a returning caller. */
    public static final String MATTER_SETTLED = "matterSettled";

    /** Id of the row in follow_up. */
    public static final Variable<String> FOLLOW_UP = new Variable<>("followUp", String.class);

    /** A {@link FollowUps.Reason} by name. */
    public static final Variable<String> REASON = new Variable<>("reason", String.class);

    private FollowUpProcess() {}
}
