package io.engagementdesk.engagement;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/follow-up.bpmn. */
public final class FollowUpProcess {

    /** Begins the model: a matter needs a person. */
    public static final String MATTER_ARISEN = "matterArisen";

    /** The matter has been settled without the person: by a redelivery, a repair, a returning caller. */
    public static final String MATTER_SETTLED = "matterSettled";

    /** Begins the model: more came than was to be paid, and goes back by itself. */
    public static final String MONEY_TO_RETURN = "moneyToReturn";

    /** What the person made of it. */
    public static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);

    /** The refund that gives the money back. */
    public static final Variable<String> OPERATION = new Variable<>("operationId", String.class);

    /** Id of the row in follow_up. */
    public static final Variable<String> FOLLOW_UP = new Variable<>("followUp", String.class);

    /** A {@link FollowUps.Reason} by name. */
    public static final Variable<String> REASON = new Variable<>("reason", String.class);

    private FollowUpProcess() {}
}
