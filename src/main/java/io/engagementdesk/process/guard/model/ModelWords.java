package io.engagementdesk.process.guard.model;

import io.engagementdesk.process.ModelProperty;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The extension properties that modules heed, and what these may say. */
@Component
class ModelWords {

    private final ObjectProvider<ModelProperty> known;

    ModelWords(ObjectProvider<ModelProperty> known) {
        this.known = known;
    }

    /** What is wrong with a property of a model; null when nothing is. */
    String wrong(Element property) {
        String name = String.valueOf(property.attribute("name"));
        var words = known.stream()
                .collect(Collectors.toMap(
                        ModelProperty::name, one -> one.values().get(), (one, other) -> one, TreeMap::new));
        if (words.keySet().stream().noneMatch(word -> family(word).equals(family(name)))) {
            return null;
        }
        Set<String> values = words.get(name);
        if (values == null) {
            return "There is no property " + name + ". Use one of " + words.keySet() + ".";
        }
        boolean fits = values.contains(String.valueOf(property.attribute("value")));
        return fits ? null : "The property " + name + " is one of " + new TreeSet<>(values) + ".";
    }

    private static String family(String name) {
        return name.replaceAll("\\..*", "");
    }
}
