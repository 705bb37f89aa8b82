package io.engagementdesk.delivery.objection;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/objection.bpmn. */
final class ObjectionProcess {

    static final String OBJECTION_RAISED = "objectionRaised";

    /** For the project, which closes when none is open. */
    static final String OBJECTION_SETTLED = "objectionSettled";

    /** The project has ended early, and its objections with it. */
    static final String PROJECT_ENDED = "projectEnded";

    static final String CONFIRM_SETTLEMENT = "confirmSettlement";

    /** Id of the objection. */
    static final Variable<String> OBJECTION = new Variable<>("objection", String.class);

    /** The manager's: SHARE or MEDIATE. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);

    /** The client's: AGREE or DECLINE. */
    static final Variable<String> VERDICT = new Variable<>("verdict", String.class);

    private ObjectionProcess() {}
}
