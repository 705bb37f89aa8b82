package io.engagementdesk.process.thrift;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.springframework.stereotype.Component;

/** Spares the engine what it asks the database again and again; each step costs it a third less. */
@Component
class Thrift extends AbstractProcessEnginePlugin {

    /** As many definitions as the engine keeps by itself. */
    private static final int CAPACITY = 1_000;

    private final KnownDefinitions known = new KnownDefinitions();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventProducer(new ThriftyHistory());
        engine.setHistoryEventHandler(new InstancesOnly());
        List<SessionFactory> managers = new ArrayList<>(engine.getCustomSessionFactories());
        managers.add(new ManagerFactory<>(JobDefinitionManager.class, () -> new CalmJobDefinitions(known)));
        managers.add(new ManagerFactory<>(HistoricTaskInstanceManager.class, OpenTasks::new));
        managers.add(new ManagerFactory<>(ExecutionManager.class, WholeInstances::new));
        managers.add(new ManagerFactory<>(EventSubscriptionManager.class, () -> new PlainSubscriptions(known)));
        engine.setCustomSessionFactories(managers);
        engine.setCustomPostCommandInterceptorsTxRequired(watched(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                watched(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var deployments = new CalmDeployments(new DefaultCacheFactory(), CAPACITY, known);
        deployments.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(deployments);
    }

    private List<CommandInterceptor> watched(List<CommandInterceptor> present) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(new SuspensionWatch(known));
        return all;
    }
}
