package io.engagementdesk.process.guard.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine evaluate nothing but harmless expressions. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ExpressionPlugin extends AbstractProcessEnginePlugin {

    private final DelegateBeans delegates;

    ExpressionPlugin(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(delegates));
        engine.getExpressionManager().addFunction(EndOfToday.NAME, EndOfToday.METHOD);
        engine.setScriptEngineResolver(new NoScripts());
    }
}
