package io.engagementdesk.process;

import java.util.List;

/** What was submitted cannot be accepted; nothing was changed. */
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param field the form key it concerns
     * @param code stable word: required, type, range, length, pattern, option, unknown, or a module's own
     * @param message says what is wrong and what to do, in English
     */
    public record FieldError(String field, String code, String message) implements java.io.Serializable {}

    private final transient List<FieldError> errors;

    public FormRefused(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(java.util.stream.Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public FormRefused(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
