package io.engagementdesk.proposal;

import io.engagementdesk.scoping.project.Complexity;
import io.engagementdesk.scoping.project.Contingency;
import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.Urgency;
import io.engagementdesk.scoping.project.WorkPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A project for tests: two work packages, two milestones, three instalments; 60.5 hours for 7,765.00 at the rate card. */
public record ScopeDraft(
        int version, boolean change, BigDecimal hours, Urgency urgency, BigDecimal discount, String scopedBy) {

    public static ScopeDraft first() {
        return new ScopeDraft(1, false, new BigDecimal("40"), Urgency.NORMAL, BigDecimal.ZERO, "desk");
    }

    public ScopeDraft next(String senior) {
        return new ScopeDraft(version + 1, change, new BigDecimal(senior), urgency, discount, scopedBy);
    }

    public ScopeDraft discounted(String percent) {
        return new ScopeDraft(version, change, hours, urgency, new BigDecimal(percent), scopedBy);
    }

    public ScopeDraft urgent() {
        return new ScopeDraft(version, change, hours, Urgency.URGENT, discount, scopedBy);
    }

    public ScopeDraft by(String login) {
        return new ScopeDraft(version, change, hours, urgency, discount, login);
    }

    public ScopeDraft changing() {
        return new ScopeDraft(version, true, hours, urgency, discount, scopedBy);
    }

    public Scope of(String engagement) {
        return new Scope(
                UUID.randomUUID(),
                engagement,
                version,
                change,
                "CRM for the sales team",
                List.of(analysis(), building()),
                List.of(
                        new MilestoneDraft(1, "Concept agreed", List.of(1), LocalDate.of(2037, 3, 1)),
                        new MilestoneDraft(2, "In daily use", List.of(2), LocalDate.of(2037, 5, 31))),
                List.of(new InstalmentShare(0, null, 30), new InstalmentShare(1, 1, 30), new InstalmentShare(2, 2, 40)),
                urgency,
                Complexity.LOW,
                Contingency.NONE,
                discount,
                LocalDate.of(2037, 1, 11),
                LocalDate.of(2037, 5, 31),
                Optional.empty(),
                new BigDecimal("2.5"),
                scopedBy);
    }

    private static WorkPackage analysis() {
        return new WorkPackage(
                1,
                "Analysis and concept",
                List.of(
                        new ScopedTask("Interviews with six people", "principal", new BigDecimal("8")),
                        new ScopedTask("Concept & data model", "junior", new BigDecimal("4.5"))),
                List.of("Six people of sales have half a day each"),
                List.of("Cleaning of existing data"),
                List.of("Concept of 15 to 20 pages"));
    }

    private WorkPackage building() {
        return new WorkPackage(
                2,
                "Building and introduction",
                List.of(
                        new ScopedTask("Set-up and import", "senior", hours),
                        new ScopedTask("Training <on site>", "junior", new BigDecimal("8"))),
                List.of("There is one test system"),
                List.of("Licences"),
                List.of("System in daily use", "Two trainings"));
    }
}
