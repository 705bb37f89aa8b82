package io.engagementdesk.callback.form;

import io.engagementdesk.callback.task.Completions;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.process.form.FormField;
import io.engagementdesk.process.form.FormSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form as one client page shows it.
 *
 * @param title the page's heading
 * @param given what the client has entered, by field key
 */
record FormView(
        String title,
        FormSchema form,
        FormTexts texts,
        Locale language,
        Map<String, List<String>> given,
        List<FieldError> errors) {

    /** Words for whoever opens the task in Tasklist. */
    private static final String FOR_STAFF = "Text_staff";

    /** One component, ready to be drawn. */
    record Field(
            String id,
            String key,
            String type,
            String label,
            String hint,
            String html,
            String error,
            boolean required,
            FormField.Limits limits,
            List<String> values,
            List<Choice> choices,
            List<Field> children) {

        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        /** The type of its HTML input. */
        public String input() {
            return switch (type) {
                case "date", "time", "datetime-local" -> type;
                default ->
                    limits.validationType()
                            .map(given -> given.equals("phone") ? "tel" : given)
                            .orElse("text");
            };
        }

        /** What assistive technology reads with the field. */
        public String describedBy() {
            String ids = (hint.isEmpty() ? "" : id + "-hint ") + (error.isEmpty() ? "" : id + "-error");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    /** One answer offered. */
    record Choice(String id, String value, String label, boolean chosen) {}

    /** One line of the error summary. */
    record Finding(String target, String text) {}

    List<Field> fields() {
        return fields(form.components());
    }

    List<Finding> findings() {
        return errors.stream().map(this::finding).toList();
    }

    private List<Field> fields(List<FormField> components) {
        return components.stream()
                .filter(component -> !Completions.REASON.equals(component.key()) && !FOR_STAFF.equals(component.id()))
                .map(this::field)
                .toList();
    }

    private Field field(FormField field) {
        String part = field.takesInput() ? field.key() : field.id();
        return new Field(
                id(field.key()),
                field.key(),
                field.type().equals("datetime") ? input(field) : field.type(),
                text(part, field.label()),
                text(part + ".description", field.description()),
                Prose.under(title, Prose.of(field.type(), text(part, field.text()))),
                error(field),
                field.required(),
                field.limits(),
                given.getOrDefault(field.key(), List.of()),
                choices(field),
                fields(field.children()));
    }

    private List<Choice> choices(FormField field) {
        List<String> chosen = given.getOrDefault(field.key(), List.of());
        return field.options().stream()
                .map(option -> new Choice(
                        id(field.key()) + "-" + field.options().indexOf(option),
                        option.value(),
                        text(field.key() + "." + option.value(), option.label()),
                        chosen.contains(option.value())))
                .toList();
    }

    private Finding finding(FieldError error) {
        Optional<FormField> field = Optional.ofNullable(form.inputs().get(error.field()));
        String label =
                field.map(known -> lead(text(known.key(), known.label()))).orElse("");
        String first = field.filter(
                        known -> !known.options().isEmpty() && !known.type().equals("select"))
                .map(known -> "-0")
                .orElse("");
        return new Finding(
                field.isPresent() ? id(error.field()) + first : "content", label + texts.error(error, field, language));
    }

    private static String lead(String label) {
        return label + (label.endsWith("?") || label.isEmpty() ? " " : ": ");
    }

    private String error(FormField field) {
        return errors.stream()
                .filter(error -> field.takesInput() && error.field().equals(field.key()))
                .map(error -> texts.error(error, Optional.of(field), language))
                .findFirst()
                .orElse("");
    }

    private String text(String part, String own) {
        return texts.of(form.id(), part, own, language);
    }

    private static String input(FormField field) {
        return switch (field.subtype()) {
            case "time" -> "time";
            case "datetime" -> "datetime-local";
            default -> "date";
        };
    }

    private static String id(String key) {
        return "f-" + key;
    }
}
