package io.engagementdesk.delivery.termination;

import io.engagementdesk.billing.instalment.ProjectCosts;
import io.engagementdesk.billing.instalment.ProjectCosts.Cost;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.delivery.Milestone;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Practice;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The last account of a project that ended early, written the way its reader writes. */
@Component
class TerminationStatement {

    /** What it cost, and what goes back. */
    record Figures(Project project, Termination termination, Cost cost, Money back) {

        Map<String, String> told() {
            return Map.of(
                    "title", project.title(),
                    "amount", cost.total().toString(),
                    "back", back.toString());
        }
    }

    private final Projects projects;
    private final TerminationRows rows;
    private final ProjectCosts costs;
    private final Engagements engagements;
    private final Clients clients;
    private final Practice practice;

    TerminationStatement(
            Projects projects,
            TerminationRows rows,
            ProjectCosts costs,
            Engagements engagements,
            Clients clients,
            Practice practice) {
        this.projects = projects;
        this.rows = rows;
        this.costs = costs;
        this.engagements = engagements;
        this.clients = clients;
        this.practice = practice;
    }

    Figures figures(String engagement) {
        Termination termination = rows.find(engagement).orElseThrow();
        return new Figures(
                projects.find(engagement).orElseThrow(),
                termination,
                costs.of(engagement, practice.currency()),
                termination.back().orElseThrow());
    }

    Documents.Order order(Figures figures) {
        String engagement = figures.project().engagement();
        Contact reader = clients.contact(engagements.get(engagement).contact());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("buyer", clients.addressee(reader));
        facts.put("date", date(figures.termination().begunAt(), reader));
        facts.put("project", figures.project().title());
        facts.put("side", figures.termination().side().name());
        facts.put("steps", steps(figures.project()));
        amounts(figures).forEach((name, amount) -> facts.put(name, Amounts.text(amount, reader.language())));
        return new Documents.Order(engagement, "termination-statement", "end-" + engagement, reader.language(), facts);
    }

    private static Map<String, Money> amounts(Figures figures) {
        return Map.of(
                "invoiced", figures.cost().invoiced(),
                "credited", figures.cost().credited().negated(),
                "total", figures.cost().total(),
                "paid", figures.cost().total().plus(figures.back()),
                "back", figures.back());
    }

    /** Those that are not named were accepted. */
    private List<Map<String, String>> steps(Project project) {
        Map<Integer, Integer> shares = rows.shares(project.engagement());
        return project.milestones().stream()
                .map(step -> Map.of("title", label(step), "percent", percent(shares.get(step.no()))))
                .toList();
    }

    private static String label(Milestone step) {
        return step.no() + ". " + step.title();
    }

    private static String percent(Integer share) {
        return share == null ? "" : String.valueOf(share);
    }

    private static String date(Instant moment, Contact reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.language())
                .format(moment.atZone(reader.timeZone()));
    }
}
