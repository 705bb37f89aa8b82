package io.engagementdesk.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Holds a model against {@link ModelRules} before anything of it is read, and reports all findings together. */
class GuardedParse extends BpmnParse {

    private final ModelRules rules;

    GuardedParse(BpmnParser parser, ModelRules rules) {
        super(parser);
        this.rules = rules;
    }

    @Override
    protected void parseRootElement() {
        List<ModelRules.Finding> findings = rules.findings(rootElement);
        findings.forEach(finding -> addError(finding.message(), finding.element()));
        if (findings.isEmpty()) {
            super.parseRootElement();
        }
    }
}
