package io.engagementdesk.contract.paper;

import io.engagementdesk.contract.AgreedWork;
import io.engagementdesk.contract.AgreedWork.Milestone;
import io.engagementdesk.contract.AgreedWork.Scoped;
import io.engagementdesk.contract.AgreedWork.Work;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.Party;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Practice;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a statement of work and an amendment say of the work, its steps and its price. */
@Component
class WorkFacts {

    private final GeneralFacts general;
    private final AgreedWork accepted;
    private final Practice practice;

    WorkFacts(GeneralFacts general, AgreedWork accepted, Practice practice) {
        this.general = general;
        this.accepted = accepted;
        this.practice = practice;
    }

    Map<String, Object> of(Contract contract, Party party, Work work, Paper master, int version) {
        Locale language = party.contact().language();
        Map<String, Object> facts = general.of(party, version);
        facts.put("title", work.scoped().title());
        facts.put("master", master.name());
        facts.put("masterDate", day(master, language));
        facts.put("proposalVersion", work.version());
        facts.put("proposalHash", work.sha256());
        facts.put(
                "packages",
                work.scoped().packages().stream()
                        .map(one -> shown(one, language))
                        .toList());
        facts.put(
                "milestones",
                work.scoped().milestones().stream()
                        .map(one -> shown(one, language))
                        .toList());
        facts.put("roles", work.scoped().roles());
        facts.put("net", Amounts.text(work.net(), language));
        facts.put("tax", Amounts.text(work.tax(), language));
        facts.put("gross", Amounts.text(work.gross(), language));
        facts.put("taxPercent", work.taxPercent().stripTrailingZeros().toPlainString());
        facts.put("treatment", work.treatment().name());
        facts.put("instalments", instalments(work, language));
        facts.put(
                "startOn",
                work.startOn().map(day -> GeneralFacts.day(day, language)).orElse(""));
        facts.put("specialTerms", contract.specialTerms().orElse(""));
        return facts;
    }

    /** What was agreed before beside what is agreed now. */
    Map<String, Object> difference(Work work, Optional<Contract> old, Locale language) {
        Scoped before = old.map(known -> accepted.scoped(known.scope())).orElse(new Scoped("", List.of(), List.of()));
        Money net = old.map(Contract::net).orElse(Money.zero(work.net().getCurrencyUnit()));
        Money gross = old.map(Contract::gross).orElse(Money.zero(work.net().getCurrencyUnit()));
        return Map.of(
                "lines",
                List.of(
                        line("net", net, work.net(), language),
                        line("gross", gross, work.gross(), language),
                        Map.of(
                                "what", "hours",
                                "before", hours(before.hours(), language),
                                "now", hours(work.scoped().hours(), language),
                                "more", hours(work.scoped().hours().subtract(before.hours()), language))),
                "dropped",
                titles(before)
                        .filter(title -> titles(work.scoped()).noneMatch(title::equals))
                        .toList(),
                "added",
                titles(work.scoped())
                        .filter(title -> titles(before).noneMatch(title::equals))
                        .toList(),
                "moved",
                moved(before, work.scoped(), language));
    }

    private static Map<String, String> line(String what, Money before, Money now, Locale language) {
        return Map.of(
                "what", what,
                "before", Amounts.text(before, language),
                "now", Amounts.text(now, language),
                "more", Amounts.text(now.minus(before), language));
    }

    private static Stream<String> titles(Scoped scoped) {
        return scoped.packages().stream().map(AgreedWork.Package::title);
    }

    private static List<Map<String, String>> moved(Scoped before, Scoped now, Locale language) {
        Map<String, LocalDate> dates = before.milestones().stream()
                .collect(Collectors.toMap(Milestone::title, Milestone::due, (first, second) -> second));
        return now.milestones().stream()
                .filter(step -> !step.due().equals(dates.get(step.title())))
                .map(step -> Map.of(
                        "title", step.title(),
                        "before",
                                Optional.ofNullable(dates.get(step.title()))
                                        .map(day -> GeneralFacts.day(day, language))
                                        .orElse("–"),
                        "now", GeneralFacts.day(step.due(), language)))
                .toList();
    }

    private Map<String, Object> shown(AgreedWork.Package one, Locale language) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("no", one.no());
        shown.put("title", one.title());
        shown.put(
                "tasks",
                one.tasks().stream()
                        .map(task -> Map.of(
                                "title", task.title(), "role", task.role(), "hours", hours(task.hours(), language)))
                        .toList());
        shown.put("assumptions", one.assumptions());
        shown.put("exclusions", one.exclusions());
        shown.put("deliverables", one.deliverables());
        return shown;
    }

    private static Map<String, Object> shown(Milestone step, Locale language) {
        return Map.of(
                "no", step.no(),
                "title", step.title(),
                "packages", step.packages().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "due", GeneralFacts.day(step.due(), language));
    }

    private static List<Map<String, Object>> instalments(Work work, Locale language) {
        return work.instalments().stream()
                .map(one -> Map.<String, Object>of(
                        "no", one.no(),
                        "milestone", one.milestone().map(String::valueOf).orElse(""),
                        "net", Amounts.text(one.net(), language),
                        "tax", Amounts.text(one.tax(), language),
                        "gross", Amounts.text(one.gross(), language)))
                .toList();
    }

    private String day(Paper master, Locale language) {
        return GeneralFacts.day(LocalDate.ofInstant(master.draftedAt(), practice.timeZone()), language);
    }

    private static String hours(BigDecimal hours, Locale language) {
        return NumberFormat.getNumberInstance(language).format(hours);
    }
}
