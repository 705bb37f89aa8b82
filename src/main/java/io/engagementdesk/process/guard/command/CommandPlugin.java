package io.engagementdesk.process.guard.command;

import io.engagementdesk.process.guard.Chain;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard before every command of the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CommandPlugin extends AbstractProcessEnginePlugin {

    private final List<CommandRule> rules;
    private final Turns turns;

    CommandPlugin(List<CommandRule> rules, Turns turns) {
        this.rules = Stream.concat(rules.stream(), Stream.of(new PlainRule())).toList();
        this.turns = turns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                Chain.with(engine.getCustomPostCommandInterceptorsTxRequired(), guard()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                Chain.with(engine.getCustomPostCommandInterceptorsTxRequiresNew(), guard()));
    }

    /** One for each chain, since each knows what comes next in its own. */
    private CommandInterceptor guard() {
        return new CommandGuard(rules, turns);
    }
}
