package io.engagementdesk.billing.instalment;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/instalment.bpmn. */
public final class InstalmentProcess {

    /** Id of what is collected. */
    public static final Variable<String> INSTALMENT = new Variable<>("instalment", String.class);

    /** The client's task that waits for his money. */
    static final String PAY_INSTALMENT = "payInstalment";

    /** The manager's when it has not come. */
    static final String DECIDE_UNPAID = "decideUnpaid";

    /** How it is collected: a {@link Collection.Way} by name. */
    static final Variable<String> BALANCE = new Variable<>("balance", String.class);

    /** What the manager decided: an {@link UnpaidInstalments.Decision} by name. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);

    /** Until when it is paid in time: the end of the day on which its invoice is due. */
    static final Variable<Date> PAY_UNTIL = new Variable<>("payUntil", Date.class);

    private InstalmentProcess() {}
}
