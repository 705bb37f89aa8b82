package io.engagementdesk.process.guard.model;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Holds a model against {@link ModelRules} before anything of it is read, and reports all findings together. */
class GuardedParse extends BpmnParse {

    private final ModelRules rules;

    GuardedParse(BpmnParser parser, ModelRules rules) {
        super(parser);
        this.rules = rules;
    }

    /** What cannot be read at all is the sender's mistake, as findings are. */
    @Override
    public BpmnParse execute() {
        try {
            return super.execute();
        } catch (ParseException findings) {
            throw findings;
        } catch (ProcessEngineException unreadable) {
            throw new BadUserRequestException("This cannot be read as a model.", unreadable);
        }
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
