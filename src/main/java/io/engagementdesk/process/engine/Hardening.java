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
        letNobodyLockOutAnother(engine);
    }

    /** Wrong passwords are counted by address at the doors; a pause of the login itself would punish its owner. */
    private static void letNobodyLockOutAnother(ProcessEngineConfigurationImpl engine) {
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
    }
}
