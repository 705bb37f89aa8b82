package io.engagementdesk.process.guard;

import io.engagementdesk.process.CommentObserver;
import io.engagementdesk.process.TaskFacts;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine. */
@Component
@Order(GuardPlugin.LAST)
class GuardPlugin extends AbstractProcessEnginePlugin {

    /** After the glue, so that fields are removed when every listener has read them. */
    static final int LAST = Integer.MAX_VALUE;

    private final DelegateBeans delegates;
    private final ModelWords words;
    private final ModelGuard models;
    private final DeployedForms forms;
    private final ObjectProvider<TaskFacts> facts;
    private final ObjectProvider<CommentObserver> observers;
    private final Turns turns;

    GuardPlugin(
            DelegateBeans delegates,
            ModelWords words,
            ModelGuard models,
            DeployedForms forms,
            ObjectProvider<TaskFacts> facts,
            ObjectProvider<CommentObserver> observers,
            Turns turns) {
        this.delegates = delegates;
        this.words = words;
        this.models = models;
        this.forms = forms;
        this.facts = facts;
        this.observers = observers;
        this.turns = turns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(delegates));
        engine.getExpressionManager().addFunction(EndOfToday.NAME, EndOfToday.METHOD);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCmmnEnabled(false);
        ModelRules rules = new ModelRules(delegates, words);
        engine.setBpmnParseFactory(parser -> new GuardedParse(parser, rules));
        engine.setCustomPostBPMNParseListeners(appended(engine.getCustomPostBPMNParseListeners(), models));
        engine.setCustomPostCommandInterceptorsTxRequired(
                appended(engine.getCustomPostCommandInterceptorsTxRequired(), guard()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                appended(engine.getCustomPostCommandInterceptorsTxRequiresNew(), guard()));
    }

    private CommandInterceptor guard() {
        List<CommandRule> rules = List.of(
                new QueryRule(),
                new FactsRule(facts),
                new FormRule(forms),
                new StartRule(forms),
                new DeployRule(),
                new ClaimRule(),
                new CommentRule(observers),
                new ShownFormRule(),
                new PlainRule());
        return new CommandGuard(rules, turns);
    }

    private static <T> List<T> appended(List<T> present, T last) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(last);
        return all;
    }
}
