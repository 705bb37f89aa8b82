package io.engagementdesk.delivery.lead;

import io.engagementdesk.process.Variable;

/** Vocabulary of bpmn/macro-engagement.bpmn. */
final class MacroProcess {

    /** The practice cannot serve, or does not want to. */
    static final String PROJECT_WITHDRAWN = "projectWithdrawn";

    /** What the project waits for: a {@link io.engagementdesk.delivery.milestone.Sequence.Next} by name. */
    static final Variable<String> NEXT = new Variable<>("next", String.class);

    private MacroProcess() {}
}
