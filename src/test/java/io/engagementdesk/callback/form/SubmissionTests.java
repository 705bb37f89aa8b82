package io.engagementdesk.callback.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.form.FormSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTests {

    private static final FormSchema FORM = FormSchema.parse(
            """
            {"id": "f", "components": [
              {"key": "n", "type": "number", "decimalDigits": 2, "validate": {"max": 100000}},
              {"key": "t", "type": "textarea"},
              {"key": "c", "type": "checkbox"},
              {"key": "l", "type": "checklist", "values": [{"value": "a", "label": "A"}]}]}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;2.5;2.5",
                "en;1,000.25;1000.25",
                "de;2,5;2.5",
                "de;2.5;2.5",
                "de;1.000;1000",
                "en;-3;-3",
                "de;007;7"
            })
    void numbersAreReadAsTheReaderWritesThem(String language, String written, double meant) {
        Object number = read(Map.of("n", List.of(written)), Locale.forLanguageTag(language))
                .get("n");
        assertThat(((Number) number).doubleValue()).isEqualTo(meant);
    }

    @Test
    void anUntickedBoxIsNoAndALoneTickIsStillAList() {
        assertThat(read(Map.of("l", List.of("a")), Locale.ENGLISH))
                .containsEntry("c", false)
                .containsEntry("l", List.of("a"));
        assertThat(read(Map.of("c", List.of("on")), Locale.ENGLISH)).containsEntry("c", true);
    }

    @Property
    void whateverIsSentIsAcceptedOrRefusedAndNeverBreaks(
            @ForAll String number,
            @ForAll String text,
            @ForAll String tick,
            @ForAll List<String> list,
            @ForAll String key) {
        var values = read(
                Map.of(
                        "n",
                        List.of(number),
                        "t",
                        List.of(text, text),
                        "c",
                        List.of(tick),
                        "l",
                        list,
                        "x" + key,
                        List.of(text)),
                Locale.GERMAN);
        try {
            FORM.check(values);
        } catch (FormRefused refused) {
            assertThat(refused.errors()).anyMatch(error -> error.field().equals("x" + key));
        }
    }

    private static Map<String, Object> read(Map<String, List<String>> fields, Locale language) {
        return Submission.read(FORM, fields, language);
    }
}
