package io.engagementdesk.callback.form;

import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.process.form.FormField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a form in the reader's language: those of messages/form, else the form's own. */
@Component
class FormTexts {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)}");

    private final MessageSource texts;

    FormTexts(MessageSource texts) {
        this.texts = texts;
    }

    /** What {@code form.<form>.<part>} says, else the form's own words. */
    String of(String form, String part, String own, Locale language) {
        return texts.getMessage("form." + form + "." + part, null, own, language);
    }

    /** A common text of client pages. */
    String page(String key, Locale language) {
        return texts.getMessage("client." + key, null, language);
    }

    /** What is wrong with a field; the words of the code, else those of who refused. */
    String error(FieldError error, Optional<FormField> field, Locale language) {
        String text = texts.getMessage("client.error." + code(error, field), null, error.message(), language);
        Map<String, String> limits = field.map(FormTexts::limits).orElse(Map.of());
        return NAMED.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(limits.getOrDefault(name.group(1), "…")));
    }

    private static String code(FieldError error, Optional<FormField> field) {
        boolean tick = field.filter(known -> known.type().equals("checkbox")).isPresent();
        boolean longest =
                field.filter(known -> known.limits().minLength().isEmpty()).isPresent();
        return switch (error.code()) {
            case "required" -> tick ? "tick" : "required";
            case "pattern" ->
                field.flatMap(known -> known.limits().validationType()).orElse("pattern");
            case "length" -> longest ? "longest" : "length";
            default -> error.code();
        };
    }

    private static Map<String, String> limits(FormField field) {
        var limits = field.limits();
        return Map.of(
                "min", limits.min().map(FormTexts::number).orElse("–"),
                "max", limits.max().map(FormTexts::number).orElse("–"),
                "minLength", limits.minLength().map(String::valueOf).orElse("0"),
                "maxLength", limits.maxLength().map(String::valueOf).orElse("4000"),
                "decimals", limits.decimalDigits().map(String::valueOf).orElse("0"));
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
