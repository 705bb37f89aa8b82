package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.FormRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** The values somebody sent, as a form's check reads them. */
final class Submitted {

    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "number", "date", "null", "json");

    private Submitted() {}

    static Map<String, Object> values(Map<?, ?> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (sent != null) {
            VariableMap typed = sent instanceof VariableMap map ? map : untyped(sent);
            typed.keySet().forEach(key -> values.put(key, plain(key, typed.getValueTyped(key))));
        }
        return values;
    }

    private static VariableMap untyped(Map<?, ?> sent) {
        VariableMap map = Variables.createVariables();
        sent.forEach((key, value) -> map.putValue(String.valueOf(key), value));
        return map;
    }

    private static Object plain(String key, TypedValue value) {
        if (value.getType() != null && !TYPES.contains(value.getType().getName())) {
            throw new FormRefused(key, "type", "Only texts, numbers, dates and lists of texts are taken.");
        }
        Object plain = value.getValue();
        return plain instanceof SpinJsonNode json ? list(key, json) : plain;
    }

    private static List<String> list(String key, SpinJsonNode json) {
        if (!json.isArray() || !json.elements().stream().allMatch(SpinJsonNode::isString)) {
            throw new FormRefused(key, "type", "Only a list of texts is taken.");
        }
        return json.elements().stream().map(SpinJsonNode::stringValue).toList();
    }
}
