package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.InstalmentShare;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.WorkPackage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What projects of a service usually consist of.
 *
 * @param weeks from the first day to the last
 */
record Template(
        String title, List<WorkPackage> packages, List<Step> milestones, List<InstalmentShare> instalments, int weeks) {

    private static final int PREPARATION = 4;

    /**
     * A milestone.
     *
     * @param week at whose end it is due
     */
    record Step(int no, String title, List<Integer> packages, int week) {}

    /** The same with dates: it begins on a Monday after some weeks in which the client decides and signs. */
    ScopeForm from(LocalDate today) {
        LocalDate first = today.plusWeeks(PREPARATION).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new ScopeForm(
                "0",
                title,
                Typed.percent(percent(0)),
                Conditions.usual(first, end(first, weeks)),
                packages.stream().map(TypedPackage::of).toList(),
                milestones.stream().map(step -> milestone(step, first)).toList());
    }

    private TypedMilestone milestone(Step step, LocalDate first) {
        return TypedMilestone.of(
                new MilestoneDraft(step.no(), step.title(), step.packages(), end(first, step.week())),
                percent(step.no()));
    }

    private int percent(int no) {
        return instalments.stream()
                .filter(share -> share.no() == no)
                .mapToInt(InstalmentShare::percent)
                .sum();
    }

    private static LocalDate end(LocalDate first, int week) {
        return first.plusWeeks(week).minusDays(3);
    }
}
