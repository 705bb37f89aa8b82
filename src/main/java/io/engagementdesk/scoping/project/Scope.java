package io.engagementdesk.scoping.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of what a project consists of.
 *
 * @param change whether it changes a project that is agreed already
 * @param startOn empty to start at once
 * @param analysisHours spent on finding this out
 * @param scopedBy login
 */
public record Scope(
        UUID id,
        String engagement,
        int version,
        boolean change,
        String title,
        List<WorkPackage> packages,
        List<MilestoneDraft> milestones,
        List<InstalmentShare> instalments,
        Urgency urgency,
        Complexity complexity,
        Contingency contingency,
        BigDecimal discountPercent,
        LocalDate windowFrom,
        LocalDate windowTo,
        Optional<LocalDate> startOn,
        BigDecimal analysisHours,
        String scopedBy) {

    /** The same as another version. */
    Scope as(UUID other, int number) {
        return new Scope(
                other,
                engagement,
                number,
                change,
                title,
                packages,
                milestones,
                instalments,
                urgency,
                complexity,
                contingency,
                discountPercent,
                windowFrom,
                windowTo,
                startOn,
                analysisHours,
                scopedBy);
    }

    /** All hours of all tasks. */
    public BigDecimal hours() {
        return packages.stream()
                .flatMap(part -> part.tasks().stream())
                .map(ScopedTask::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
