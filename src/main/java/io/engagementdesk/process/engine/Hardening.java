package io.engagementdesk.process.engine;

import io.engagementdesk.process.DeskProperties;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open. */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    private final DeskProperties desk;

    Hardening(DeskProperties desk) {
        this.desk = desk;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new Grants());
        engine.setEnablePasswordPolicy(desk.production());
    }
}
