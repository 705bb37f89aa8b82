package io.engagementdesk.contract.signing;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a signer has filled in, field by field. */
final class Given {

    private static final Set<String> FIELDS = Set.of(
            "action",
            "read",
            "name",
            "capacity",
            "drawn",
            "consent",
            "authority",
            "code",
            "reason",
            "wishes",
            "email",
            "colleague");

    private final Map<String, List<String>> fields;
    private final List<FieldError> errors = new ArrayList<>();

    Given(Map<String, List<String>> fields) {
        this.fields = fields;
        fields.forEach((key, values) -> {
            if (!FIELDS.contains(key) || values.size() != 1) {
                errors.add(new FieldError(key, "unknown", "The form has no such field. Remove it."));
            }
        });
    }

    String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0).strip().replace("\r\n", "\n");
    }

    String required(String field, int shortest, int longest) {
        String text = text(field);
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "required", "Please fill this in."));
        } else if (text.length() < shortest || text.length() > longest) {
            errors.add(new FieldError(field, "length", "Please write " + shortest + " to " + longest + " characters."));
        } else if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n')) {
            errors.add(new FieldError(field, "characters", "Please remove characters that are not text."));
        }
        return text;
    }

    /** One line of text. */
    String line(String field, int shortest, int longest) {
        String text = required(field, shortest, longest);
        if (text.contains("\n")) {
            errors.add(new FieldError(field, "characters", "Please write one line."));
        }
        return text;
    }

    void ticked(String field) {
        if (!text(field).equals("true")) {
            errors.add(new FieldError(field, "tick", "Please tick this box."));
        }
    }

    void refuse() {
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }
}
