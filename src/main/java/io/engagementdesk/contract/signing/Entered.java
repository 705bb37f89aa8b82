package io.engagementdesk.contract.signing;

import java.util.List;
import java.util.Map;

/** What was entered, for the page that shows it again. */
public record Entered(Map<String, List<String>> fields) {

    public String of(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean isTicked(String field) {
        return of(field).equals("true");
    }
}
