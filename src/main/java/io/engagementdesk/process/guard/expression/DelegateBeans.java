package io.engagementdesk.process.guard.expression;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The beans that a model may name: delegates and listeners, nothing else of the application. */
@Component
public class DelegateBeans {

    private final ApplicationContext beans;
    private final Supplier<Set<String>> names;

    DelegateBeans(ApplicationContext beans) {
        this.beans = beans;
        this.names = SingletonSupplier.of(this::find);
    }

    public boolean has(Object name) {
        return name instanceof String && names.get().contains(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    private Set<String> find() {
        return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
