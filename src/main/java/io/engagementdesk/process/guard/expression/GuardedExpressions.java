package io.engagementdesk.process.guard.expression;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions that see variables and {@link DelegateBeans}, and can neither call methods nor reach anything else. */
class GuardedExpressions extends JuelExpressionManager {

    private final DelegateBeans delegates;

    GuardedExpressions(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    /** Delegates first: a variable of the same name must not take a delegate's place. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new KnownNames(delegates));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }

    /** Other plug-ins bring functions that parse what a caller sends. */
    @Override
    public void addFunction(String name, Method function) {
        if (SafeExpression.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }
}
