package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.guard.Chain;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Watches the forms of every model; after the glue, so that fields are removed when every listener has read them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FormPlugin extends AbstractProcessEnginePlugin {

    private final ModelGuard models;

    FormPlugin(ModelGuard models) {
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(Chain.with(engine.getCustomPostBPMNParseListeners(), models));
    }
}
