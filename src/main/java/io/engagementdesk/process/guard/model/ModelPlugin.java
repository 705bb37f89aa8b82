package io.engagementdesk.process.guard.model;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine read no model that breaks a rule, and no cases at all. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ModelPlugin extends AbstractProcessEnginePlugin {

    private final ModelRules rules;

    ModelPlugin(ModelRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setBpmnParseFactory(parser -> new GuardedParse(parser, rules));
    }
}
