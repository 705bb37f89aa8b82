package io.engagementdesk.callback.form;

import io.engagementdesk.process.form.FormField;
import io.engagementdesk.process.form.FormSchema;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser submits without a script, read as the engine's own forms would send it. */
final class Submission {

    private Submission() {}

    /** Keys that the form does not have stay in, to be refused; so does what staff alone may say. */
    static Map<String, Object> read(FormSchema form, Map<String, List<String>> fields, Locale language) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, FormField> inputs = form.inputs();
        fields.forEach((key, given) ->
                values.put(key, inputs.containsKey(key) ? read(inputs.get(key), given, language) : given));
        inputs.values().stream()
                .filter(field -> field.type().equals("checkbox"))
                .forEach(field -> values.putIfAbsent(field.key(), false));
        return values;
    }

    private static Object read(FormField field, List<String> given, Locale language) {
        if (List.of("checklist", "taglist").contains(field.type()) || given.size() != 1) {
            return given;
        }
        String text = given.get(0).strip().replace("\r\n", "\n");
        return switch (field.type()) {
            case "checkbox" -> text.equals("true") || text.equals("on") ? Boolean.TRUE : text;
            case "number" -> number(text, language);
            default -> text;
        };
    }

    /** As the reader writes numbers: 1.000,5 in German is 1,000.5 in English. */
    private static Object number(String text, Locale language) {
        var symbols = DecimalFormatSymbols.getInstance(language);
        String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        String grouped = "-?\\d{1,3}(" + group + "\\d{3})+([.,]\\d+)?";
        String plain =
                (text.matches(grouped) ? text.replaceAll(group, "") : text).replace(symbols.getDecimalSeparator(), '.');
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            return text;
        }
        return plain.contains(".") ? (Object) Double.valueOf(plain) : (Object) Long.valueOf(plain);
    }
}
