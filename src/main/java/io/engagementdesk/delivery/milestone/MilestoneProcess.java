package io.engagementdesk.delivery.milestone;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/milestone.bpmn. */
public final class MilestoneProcess {

    /** The team's task. */
    public static final String DELIVER_MILESTONE = "deliverMilestone";

    /** The client's task. */
    public static final String ACCEPT_MILESTONE = "acceptMilestone";

    /** Number of the milestone. */
    public static final Variable<Long> MILESTONE = new Variable<>("milestone", Long.class);

    /** The day on which it should be delivered. */
    public static final Variable<Date> MILESTONE_DUE = new Variable<>("milestoneDue", Date.class);

    /** From then on silence is acceptance. */
    static final Variable<Date> ACCEPT_UNTIL = new Variable<>("acceptUntil", Date.class);

    static final Variable<Date> REMIND_FIRST = new Variable<>("remindFirst", Date.class);

    static final Variable<Date> REMIND_LAST = new Variable<>("remindLast", Date.class);

    /** What the client says: a {@link Verdict} by name. */
    static final Variable<String> ACCEPTANCE = new Variable<>("acceptance", String.class);

    private MilestoneProcess() {}
}
