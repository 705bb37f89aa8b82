package io.engagementdesk.scoping;

import io.engagementdesk.process.TaskFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of scoping show: the finding, who was rung and why, and the lines to choose from. */
@Component
class ScopingFacts implements TaskFacts {

    private final Needs needs;
    private final Shortlist shortlist;
    private final Lines lines;

    ScopingFacts(Needs needs, Shortlist shortlist, Lines lines) {
        this.needs = needs;
        this.shortlist = shortlist;
        this.lines = lines;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return Map.of("needs", found(engagement), "candidates", rung(engagement), "skills", options());
    }

    private String found(String engagement) {
        return needs.find(engagement)
                .map(need -> need.found() + ", " + need.skill() + ": " + need.wanted())
                .orElse("");
    }

    private String rung(String engagement) {
        String rung = shortlist.all(engagement).stream()
                .map(one -> "- " + one.practitioner() + (one.passedOver() ? " did not answer: " : ": ") + one.reason())
                .collect(Collectors.joining("\n"));
        return rung.isEmpty() ? "Nobody: no practitioner with the skill is free." : rung;
    }

    private List<Map<String, String>> options() {
        return lines.all().stream()
                .map(line -> Map.of("value", line, "label", line))
                .toList();
    }
}
