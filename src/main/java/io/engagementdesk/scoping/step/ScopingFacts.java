package io.engagementdesk.scoping.step;

import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.process.TaskFacts;
import io.engagementdesk.scoping.Shortlist;
import io.engagementdesk.scoping.analysis.Lines;
import io.engagementdesk.scoping.analysis.Needs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of scoping show: when it was asked for, the finding, who was rung and why, the lines to choose from. */
@Component
class ScopingFacts implements TaskFacts {

    private final Engagements engagements;
    private final Needs needs;
    private final Shortlist shortlist;
    private final Lines lines;

    ScopingFacts(Engagements engagements, Needs needs, Shortlist shortlist, Lines lines) {
        this.engagements = engagements;
        this.needs = needs;
        this.shortlist = shortlist;
        this.lines = lines;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("needs", found(engagement));
        facts.put("candidates", rung(engagement));
        facts.put("skills", options());
        asked(engagement).ifPresent(when -> facts.put("wanted", when.name()));
        return facts;
    }

    /** What the client asked for stands in the form already; the desk changes it when he thinks otherwise now. */
    private Optional<Engagement.When> asked(String engagement) {
        return Optional.ofNullable(engagement).flatMap(engagements::find).map(Engagement::when);
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
