package io.engagementdesk.delivery.change;

/** Vocabulary of bpmn/change-order.bpmn. */
final class ChangeProcess {

    /** What begins it while the project runs. */
    static final String CHANGE_WANTED = "changeWanted";

    private ChangeProcess() {}
}
