package io.engagementdesk.delivery.lead;

/** Vocabulary of bpmn/macro-engagement.bpmn. */
final class MacroProcess {

    /** The practice cannot serve, or does not want to. */
    static final String PROJECT_WITHDRAWN = "projectWithdrawn";

    private MacroProcess() {}
}
