package io.engagementdesk.payment.dispute;

import io.engagementdesk.process.Variable;
import java.util.Date;

/** Vocabulary of bpmn/dispute.bpmn. */
final class DisputeProcess {

    /** Begins the model: a client's bank takes a payment back. */
    static final String DISPUTE_OPENED = "disputeOpened";

    /** The bank has decided, whatever we were doing. */
    static final String DISPUTE_CLOSED = "disputeClosed";

    /** To whoever in the engagement's other models waits for the last of its disputes. */
    static final String BANK_DECIDED = "bankDecided";

    /** The provider's id. */
    static final Variable<String> DISPUTE = new Variable<>("dispute", String.class);

    /** When finance should have answered. */
    static final Variable<Date> EVIDENCE_DUE = new Variable<>("evidenceDue", Date.class);

    /** When it becomes the manager's. */
    static final Variable<Date> ESCALATION_DUE = new Variable<>("escalationDue", Date.class);

    /** When the provider takes no more evidence. */
    static final Variable<Date> ANSWER_DUE = new Variable<>("answerDue", Date.class);

    /** SUBMIT or ACCEPT. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);

    /** Whether the bank decided for the practice. */
    static final Variable<Boolean> WON = new Variable<>("won", Boolean.class);

    private DisputeProcess() {}
}
