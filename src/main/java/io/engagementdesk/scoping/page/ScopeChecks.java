package io.engagementdesk.scoping.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong in a form, by the field's id. */
final class ScopeChecks {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 40;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(4_000);

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final ScopeForm form;
    private final Set<String> roles;

    private ScopeChecks(ScopeForm form, Set<String> roles) {
        this.form = form;
        this.roles = roles;
    }

    static Map<String, String> of(ScopeForm form, Set<String> roles, LocalDate today) {
        ScopeChecks checks = new ScopeChecks(form, roles);
        checks.line("title", form.title());
        ConditionChecks.of(form.conditions(), today, checks.errors);
        checks.packages();
        checks.milestones();
        checks.percents();
        return checks.errors;
    }

    private void packages() {
        need("do-addPackage", !form.packages().isEmpty(), "Add a work package: there is nothing to do yet.");
        need("do-addPackage", form.packages().size() <= MOST, "No more than 40 work packages.");
        for (int at = 0; at < form.packages().size(); at++) {
            TypedPackage part = form.packages().get(at);
            line("p" + at + ".title", part.title());
            text("p" + at + ".assumptions", part.assumptions());
            text("p" + at + ".exclusions", part.exclusions());
            text("p" + at + ".deliverables", part.deliverables());
            need("p" + at + ".deliverables", !part.deliverables().isEmpty(), "Say what the client gets.");
            tasks("p" + at, part.tasks());
        }
    }

    private void tasks(String key, List<TypedTask> tasks) {
        need(key + ".title", !tasks.isEmpty(), "Add a task: this package has none.");
        need(key + ".title", tasks.size() <= MOST, "No more than 40 tasks in a package.");
        for (int at = 0; at < tasks.size(); at++) {
            TypedTask task = tasks.get(at);
            line(key + "t" + at + ".title", task.title());
            need(key + "t" + at + ".role", roles.contains(task.role()), "Choose a role of the rate card.");
            need(
                    key + "t" + at + ".hours",
                    Typed.quarters(task.hours()) && between(task.hours()),
                    "Give the hours in quarters, as 1.25, and not more than 4000.");
        }
    }

    private static boolean between(String hours) {
        return Typed.number(hours)
                .filter(one -> one.signum() > 0 && one.compareTo(MOST_HOURS) <= 0)
                .isPresent();
    }

    private void milestones() {
        need("do-addMilestone", !form.milestones().isEmpty(), "Add a milestone: the client must accept something.");
        need("do-addMilestone", form.milestones().size() <= MOST, "No more than 40 milestones.");
        LocalDate before = LocalDate.MIN;
        for (int at = 0; at < form.milestones().size(); at++) {
            TypedMilestone step = form.milestones().get(at);
            line("m" + at + ".title", step.title());
            contents("m" + at + ".packages", step);
            Optional<LocalDate> due = Typed.date(step.due());
            need("m" + at + ".due", due.filter(this::inWindow).isPresent(), "Give a date within the time of the work.");
            need("m" + at + ".due", !due.orElse(before).isBefore(before), "It is due before the one above it.");
            before = due.orElse(before);
        }
        for (int no = 1; no <= form.packages().size(); no++) {
            int part = no;
            need("p" + (no - 1) + ".title", milestonesOf(part) > 0, "No milestone below contains this package.");
            need("p" + (no - 1) + ".title", milestonesOf(part) < 2, "More than one milestone contains this package.");
        }
    }

    private void contents(String key, TypedMilestone step) {
        boolean known = step.numbered()
                && step.numbers().stream()
                        .allMatch(no -> no >= 1 && no <= form.packages().size());
        need(key, known, "Name its work packages by their numbers, as 1, 2.");
    }

    private long milestonesOf(int part) {
        return form.milestones().stream()
                .filter(TypedMilestone::numbered)
                .filter(step -> step.numbers().contains(part))
                .count();
    }

    private boolean inWindow(LocalDate due) {
        return !Typed.date(form.conditions().windowFrom()).filter(due::isBefore).isPresent()
                && !Typed.date(form.conditions().windowTo())
                        .filter(due::isAfter)
                        .isPresent();
    }

    private void percents() {
        int sum = percent("launchPercent", form.launchPercent());
        need("launchPercent", !Integer.valueOf(0).equals(sum), "Something is due at launch: give at least 1.");
        for (int at = 0; at < form.milestones().size(); at++) {
            sum += percent("m" + at + ".percent", form.milestones().get(at).percent());
        }
        need("launchPercent", sum == 100, "All percents together must be 100; they are " + sum + ".");
    }

    private int percent(String key, String text) {
        Optional<Integer> percent = Typed.percent(text);
        need(key, percent.isPresent(), "Give a whole percent from 0 to 100.");
        return percent.orElse(0);
    }

    private void line(String key, String text) {
        need(key, !text.isEmpty(), "Fill this in.");
        need(key, text.length() <= LONGEST_LINE, "No more than 200 characters.");
    }

    private void text(String key, String text) {
        need(key, text.length() <= LONGEST_TEXT, "No more than 4000 characters.");
    }

    private void need(String key, boolean right, String message) {
        if (!right) {
            errors.putIfAbsent(key, message);
        }
    }
}
