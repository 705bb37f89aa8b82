package io.engagementdesk.delivery.termination;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Percents by milestone, as typed: {@code share-2=50}. */
final class TypedShares {

    private static final String PREFIX = "share-";

    private TypedShares() {}

    /** @throws FormRefused for anything but whole percent from 0 to 100 */
    static Map<Integer, Integer> of(Map<String, String> typed) {
        Map<Integer, Integer> shares = new TreeMap<>();
        List<FieldError> wrong = new ArrayList<>();
        typed.forEach((field, text) -> {
            if (field.matches(PREFIX + "\\d{1,4}")) {
                String percent = text.strip();
                if (percent.matches("\\d{1,2}|100")) {
                    shares.put(Integer.valueOf(field.substring(PREFIX.length())), Integer.valueOf(percent));
                } else {
                    wrong.add(new FieldError(field, "range", "Enter whole percent from 0 to 100."));
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw new FormRefused(wrong);
        }
        return shares;
    }
}
