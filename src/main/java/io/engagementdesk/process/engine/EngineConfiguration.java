package io.engagementdesk.process.engine;

import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.LoginObserver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Flyway before the engine: it refuses a schema that the engine has begun. */
    @Bean
    @DependsOnDatabaseInitialization
    static ProcessEnginePlugin engineAfterFlyway() {
        return new AbstractProcessEnginePlugin() {};
    }

    @Bean
    @Order(0)
    static ProcessEnginePlugin gluePlugin(Glue glue, MatchedRules matched, ApplicationContext beans) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
                engine.setCustomPostBPMNParseListeners(appended(listeners, glue));
                engine.setIdentityProviderSessionFactory(
                        ObservedLogins.factory(beans.getBeanProvider(LoginObserver.class)));
                engine.setCustomJobHandlers(new ArrayList<>(handlers(beans)));
                engine.setDmnEngineConfiguration(listeningTo(matched));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.setFailedJobCommandFactory(RetryCycle::new); // last: the starter's plugins set their own
            }
        };
    }

    /** The engine keeps the listeners that the configuration has before it is built, and asks for no others. */
    private static DefaultDmnEngineConfiguration listeningTo(MatchedRules matched) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.getCustomPostDecisionTableEvaluationListeners().add(matched);
        return tables;
    }

    /** One handler a kind of work; the beans themselves are made when the first job runs, they may need the engine. */
    private static List<JobHandler<?>> handlers(ApplicationContext beans) {
        return Arrays.stream(beans.getBeanNamesForType(JobWork.class, true, false))
                .<JobHandler<?>>map(name -> new WorkHandler(name, () -> beans.getBean(name, JobWork.class)))
                .toList();
    }

    private static List<BpmnParseListener> appended(List<BpmnParseListener> listeners, BpmnParseListener last) {
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(last);
        return all;
    }
}
