package io.engagementdesk.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Camunda Form: what it shows and what it accepts.
 *
 * @param id the form's id, which is its task's id in the model
 * @param components in the order of the page; groups nest
 */
public record FormSchema(String id, List<FormField> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static FormSchema parse(String json) {
        try {
            var form = JSON.readTree(json);
            return new FormSchema(form.path("id").asText(), FormField.children(form.path("components")));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a Camunda Form: " + broken.getOriginalMessage(), broken);
        }
    }

    /** The fields that take input, by key, in the order of the page. */
    public Map<String, FormField> inputs() {
        return flatten(components)
                .filter(FormField::takesInput)
                .collect(Collectors.toMap(FormField::key, field -> field, (first, again) -> first, LinkedHashMap::new));
    }

    /** Refuses unknown keys, missing required fields and values that a field does not accept; all findings at once. */
    public void check(Map<String, ?> submitted) {
        Map<String, FormField> inputs = inputs();
        List<FieldError> errors = new ArrayList<>();
        submitted.keySet().stream()
                .filter(key -> !inputs.containsKey(key))
                .forEach(key -> errors.add(new FieldError(key, "unknown", "The form has no such field. Remove it.")));
        inputs.values().forEach(field -> FieldCheck.of(field, submitted.get(field.key()))
                .ifPresent(errors::add));
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }

    private static Stream<FormField> flatten(List<FormField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), flatten(field.children())));
    }
}
