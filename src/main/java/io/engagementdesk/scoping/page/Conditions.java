package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.Complexity;
import io.engagementdesk.scoping.project.Contingency;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Urgency;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the price and the team depend on beside the work, as it is typed.
 *
 * @param startOn empty to start at once
 */
record Conditions(
        String urgency,
        String complexity,
        String contingency,
        String discount,
        String windowFrom,
        String windowTo,
        String startOn,
        String analysisHours) {

    static Conditions usual(LocalDate from, LocalDate to) {
        return new Conditions(
                Urgency.NORMAL.name(),
                Complexity.NORMAL.name(),
                Contingency.NORMAL.name(),
                "0",
                from.toString(),
                to.toString(),
                "",
                "0");
    }

    static Conditions of(Scope scope) {
        return new Conditions(
                scope.urgency().name(),
                scope.complexity().name(),
                scope.contingency().name(),
                Typed.shown(scope.discountPercent()),
                scope.windowFrom().toString(),
                scope.windowTo().toString(),
                scope.startOn().map(LocalDate::toString).orElse(""),
                Typed.shown(scope.analysisHours()));
    }

    static Conditions of(Map<String, String> fields) {
        return new Conditions(
                Typed.text(fields, "urgency"),
                Typed.text(fields, "complexity"),
                Typed.text(fields, "contingency"),
                Typed.text(fields, "discount"),
                Typed.text(fields, "windowFrom"),
                Typed.text(fields, "windowTo"),
                Typed.text(fields, "startOn"),
                Typed.text(fields, "analysisHours"));
    }
}
