package io.engagementdesk.payment.complaint;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/complaint.bpmn. */
final class ComplaintProcess {

    /** Begins the model: the client said by his link that it was not good. */
    static final String COMPLAINT_RAISED = "complaintRaised";

    /** The manager's task. */
    static final String DECIDE_COMPLAINT = "decideComplaint";

    /** The task of finance. */
    static final String APPROVE_REFUND = "approveRefund";

    /** Id of the row in complaint. */
    static final Variable<String> COMPLAINT = new Variable<>("complaint", String.class);

    /** Until when the manager should have decided. */
    static final Variable<Date> DECIDE_BY = new Variable<>("decideBy", Date.class);

    /** A {@link Decision} by name. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);

    /** Whether a second person must agree to the refund. */
    static final Variable<Boolean> APPROVAL_NEEDED = new Variable<>("approvalNeeded", Boolean.class);

    /** APPROVE, or BACK to the manager. */
    static final Variable<String> APPROVAL = new Variable<>("approval", String.class);

    /** What a manager makes of a complaint. */
    enum Decision {
        REFUSE,
        REFUND
    }

    private ComplaintProcess() {}
}
