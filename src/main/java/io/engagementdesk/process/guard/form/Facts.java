package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.guard.expression.SafeExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The variables that a model's conditions, timers and mappings read; form fields beside them are not kept. */
final class Facts {

    private static final List<String> MAPPED = List.of("source", "collection");

    private Facts() {}

    static Set<String> of(Element element) {
        Set<String> names = new HashSet<>();
        collect(element, names);
        return Set.copyOf(names);
    }

    private static void collect(Element element, Set<String> names) {
        names.addAll(SafeExpression.names(element.getText()));
        for (String attribute : element.attributes()) {
            String value = element.attribute(attribute);
            names.addAll(SafeExpression.names(value));
            if (MAPPED.stream().anyMatch(attribute::endsWith)) {
                names.add(value);
            }
        }
        element.elements().forEach(child -> collect(child, names));
    }
}
