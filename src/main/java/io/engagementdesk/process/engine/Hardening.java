package io.engagementdesk.process.engine;

import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.IncidentObserver;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open. */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    /** What a parser of XML may read beside the document: schemas that lie on the class path, never the network. */
    private static final String LOCAL = "file,jar,jar:file,jar:nested,nested";

    private final DeskProperties desk;
    private final ObjectProvider<IncidentObserver> incidents;

    Hardening(DeskProperties desk, ObjectProvider<IncidentObserver> incidents) {
        this.desk = desk;
        this.incidents = incidents;
        System.setProperty("javax.xml.accessExternalSchema", LOCAL);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new Grants());
        engine.setEnablePasswordPolicy(desk.production());
        engine.setCustomIncidentHandlers(List.of(new ObservedIncidents(incidents)));
        letNobodyLockOutAnother(engine);
    }

    /** Wrong passwords are counted by address at the doors; a pause of the login itself would punish its owner. */
    private static void letNobodyLockOutAnother(ProcessEngineConfigurationImpl engine) {
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
    }
}
