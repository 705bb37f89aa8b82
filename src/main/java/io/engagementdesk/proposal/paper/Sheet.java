package io.engagementdesk.proposal.paper;

import io.engagementdesk.scoping.project.WorkPackage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A proposal as its reader sees it: every figure in his language.
 *
 * @param company empty for a consumer
 * @param start empty to start at once
 * @param treatment name of the tax treatment
 * @param toPay what is left after the deposit
 * @param before what was agreed before, where this changes it; else null
 */
public record Sheet(
        String engagement,
        int version,
        boolean change,
        String title,
        String client,
        String company,
        String issued,
        String validUntil,
        List<WorkPackage> packages,
        List<Role> team,
        String hours,
        List<Step> milestones,
        String windowFrom,
        String windowTo,
        String start,
        List<Line> lines,
        String net,
        String treatment,
        String taxPercent,
        String tax,
        String gross,
        String deposit,
        String toPay,
        Before before,
        List<Part> instalments) {

    private static final List<String> TOTALS = List.of("NET", "TAX", "GROSS", "DEPOSIT");

    /** How much of a role's work there is. */
    public record Role(String name, String hours) {}

    /** A milestone with the titles of what is done by then. */
    public record Step(int no, String title, List<String> packages, String due) {}

    /** A figure and where it comes from. */
    public record Line(
            String position,
            String kind,
            String label,
            String base,
            String factor,
            String amount,
            String rule,
            String why) {}

    /**
     * An instalment.
     *
     * @param milestone the one that makes it due; empty at launch
     * @param credited what the deposit pays of it
     */
    public record Part(int no, String milestone, String net, String tax, String gross, String credited, String toPay) {}

    /** What was agreed before, and the difference with tax. */
    public record Before(int version, String gross, String difference) {}

    public List<String> deliverables() {
        return all(WorkPackage::deliverables);
    }

    public List<String> assumptions() {
        return all(WorkPackage::assumptions);
    }

    public List<String> exclusions() {
        return all(WorkPackage::exclusions);
    }

    private List<String> all(Function<WorkPackage, List<String>> which) {
        return packages.stream()
                .flatMap(part -> which.apply(part).stream())
                .distinct()
                .toList();
    }

    /** The hours at their rates. */
    public List<Line> work() {
        return lines.stream().filter(line -> line.kind().equals("WORK")).toList();
    }

    /** What is added to the work or taken off. */
    public List<Line> adjustments() {
        return lines.stream()
                .filter(line -> !line.kind().equals("WORK") && !TOTALS.contains(line.kind()))
                .toList();
    }

    /** The lines that make the net price. */
    public List<Line> priced() {
        return Stream.concat(work().stream(), adjustments().stream()).toList();
    }
}
