package io.engagementdesk.scheduling.report;

import io.engagementdesk.client.PlainText;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.scheduling.report.Report.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as it was typed.
 *
 * @param minutes that are to be charged
 * @param clientNote goes to the client
 * @param internalNote stays with us
 */
record ReportForm(
        String outcome, String minutes, String reason, String openEnd, String clientNote, String internalNote) {

    private static final int SHORT = 500;
    private static final int LONG = 2000;

    static ReportForm proposed(int measured) {
        return new ReportForm("", String.valueOf(measured), "", "", "", "");
    }

    static ReportForm of(Map<String, String> fields) {
        return new ReportForm(
                typed(fields, "outcome"),
                typed(fields, "minutes"),
                typed(fields, "reason"),
                typed(fields, "openEnd"),
                typed(fields, "clientNote"),
                typed(fields, "internalNote"));
    }

    private static String typed(Map<String, String> fields, String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** By field, the end of the key of the sentence that says what is wrong. */
    Map<String, String> errors(int measured) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (said().isEmpty()) {
            errors.put("outcome", "outcome");
        }
        if (said().filter(outcome -> outcome != Outcome.DONE).isPresent() && openEnd.isEmpty()) {
            errors.put("openEnd", "openEnd");
        }
        number().ifPresentOrElse(wanted -> check(wanted, measured, errors), () -> errors.put("minutes", "minutes"));
        Stream.of(
                        PlainText.optional("reason", reason, SHORT),
                        PlainText.optional("openEnd", openEnd, LONG),
                        PlainText.optional("clientNote", clientNote, LONG),
                        PlainText.optional("internalNote", internalNote, LONG))
                .flatMap(Optional::stream)
                .map(FieldError::field)
                .forEach(field -> errors.put(field, "text"));
        return errors;
    }

    private void check(int wanted, int measured, Map<String, String> errors) {
        if (wanted > measured) {
            errors.put("minutes", "more");
        } else if (wanted < measured && reason.isEmpty()) {
            errors.put("reason", "reason");
        }
    }

    Optional<Outcome> said() {
        return Stream.of(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst();
    }

    /** Fewer minutes than were measured; empty when nothing is lowered. */
    Optional<Integer> lowered(int measured) {
        return number().filter(wanted -> wanted < measured);
    }

    private Optional<Integer> number() {
        return minutes.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(minutes)) : Optional.empty();
    }

    static Optional<String> text(String typed) {
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }
}
