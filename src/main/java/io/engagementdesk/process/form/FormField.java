package io.engagementdesk.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One component of a form.
 *
 * @param key the submitted name; empty for text, html, group and other components that take no input
 * @param subtype of a datetime: date, time or datetime; else empty
 * @param conditional shown only under a condition, so its absence is never wrong
 */
public record FormField(
        String id,
        String key,
        String type,
        String subtype,
        String label,
        String description,
        String text,
        boolean required,
        boolean disabled,
        boolean conditional,
        Limits limits,
        List<Option> options,
        List<FormField> children) {

    /** One choice of a select, radio or checklist. */
    public record Option(String value, String label) {}

    /** What a value must keep to; absent where the form says nothing. */
    public record Limits(
            Optional<Double> min,
            Optional<Double> max,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<Integer> decimalDigits,
            Optional<String> pattern,
            Optional<String> validationType) {

        static Limits of(JsonNode component) {
            JsonNode rules = component.path("validate");
            return new Limits(
                    number(rules, "min"),
                    number(rules, "max"),
                    number(rules, "minLength").map(Double::intValue),
                    number(rules, "maxLength").map(Double::intValue),
                    number(component, "decimalDigits").map(Double::intValue),
                    text(rules, "pattern"),
                    text(rules, "validationType"));
        }

        private static Optional<Double> number(JsonNode node, String name) {
            return node.path(name).isNumber() ? Optional.of(node.path(name).asDouble()) : Optional.empty();
        }

        private static Optional<String> text(JsonNode node, String name) {
            return Optional.ofNullable(node.path(name).asText(null)).filter(value -> !value.isBlank());
        }
    }

    public boolean takesInput() {
        return !key.isEmpty();
    }

    static FormField of(JsonNode component) {
        boolean shows = List.of("text", "html", "group", "separator", "spacer", "button", "image", "table", "iframe")
                .contains(component.path("type").asText());
        return new FormField(
                component.path("id").asText(),
                shows ? "" : component.path("key").asText(),
                component.path("type").asText(),
                component.path("subtype").asText(),
                label(component),
                component.path("description").asText(),
                component.path("text").asText(component.path("content").asText()),
                component.path("validate").path("required").asBoolean(),
                component.path("disabled").asBoolean()
                        || component.path("readonly").asBoolean(),
                component.has("conditional"),
                Limits.of(component),
                options(component.path("values")),
                children(component.path("components")));
    }

    private static String label(JsonNode component) {
        String own = component.path("timeLabel").asText(component.path("label").asText());
        return component.path("dateLabel").asText(own);
    }

    static List<FormField> children(JsonNode components) {
        List<FormField> fields = new ArrayList<>();
        components.forEach(component -> fields.add(of(component)));
        return fields;
    }

    private static List<Option> options(JsonNode values) {
        List<Option> options = new ArrayList<>();
        values.forEach(value -> options.add(
                new Option(value.path("value").asText(), value.path("label").asText())));
        return options;
    }
}
