package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.work.BurnUp.Dot;
import io.engagementdesk.money.Practice;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.Scopes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws how the hours of a project grow beside what was planned. */
@Component
@Transactional(readOnly = true)
class BurnUps {

    /** The days and hours that the drawing spans. */
    private record Frame(LocalDate from, LocalDate to, BigDecimal hours) {

        Dot dot(LocalDate day, BigDecimal at, String label) {
            long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
            long passed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, day)));
            long x = BurnUp.LEFT + passed * (BurnUp.RIGHT - BurnUp.LEFT) / days;
            BigDecimal height = at.multiply(BigDecimal.valueOf(BurnUp.BOTTOM - BurnUp.TOP))
                    .divide(hours.max(BigDecimal.ONE), 0, RoundingMode.HALF_UP);
            return new Dot((int) x, BurnUp.BOTTOM - height.intValueExact(), label);
        }
    }

    private final TimeSheets sheets;
    private final Scopes scopes;
    private final Practice practice;
    private final Clock clock;

    BurnUps(TimeSheets sheets, Scopes scopes, Practice practice, Clock clock) {
        this.sheets = sheets;
        this.scopes = scopes;
        this.practice = practice;
        this.clock = clock;
    }

    BurnUp of(Project project) {
        Scope scope = scopes.get(project.scope());
        List<TimeEntry> entries = new ArrayList<>(sheets.of(project.engagement()));
        Collections.reverse(entries);
        LocalDate today = LocalDate.now(clock.withZone(practice.timeZone()));
        LocalDate begun = LocalDate.ofInstant(project.launchedAt(), practice.timeZone());
        LocalDate first = entries.stream().map(TimeEntry::day).findFirst().orElse(begun);
        LocalDate last = scope.milestones().stream()
                .map(MilestoneDraft::due)
                .max(Comparator.naturalOrder())
                .orElse(today);
        BigDecimal worked =
                TimeEntry.hours(entries.stream().mapToInt(TimeEntry::minutes).sum());
        Frame frame = new Frame(
                first.isBefore(begun) ? first : begun, last.isAfter(today) ? last : today, worked.max(scope.hours()));
        List<Dot> dots = milestones(scope, frame);
        Dot reached = frame.dot(today, worked, "");
        return new BurnUp(
                line(frame, dots),
                line(frame, worked(entries, frame, reached)),
                dots,
                reached.x(),
                reached,
                scope.hours(),
                worked,
                frame.from(),
                frame.to());
    }

    private static List<Dot> milestones(Scope scope, Frame frame) {
        List<Dot> dots = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (MilestoneDraft step : scope.milestones().stream()
                .sorted(Comparator.comparing(MilestoneDraft::due))
                .toList()) {
            sum = sum.add(hours(scope, step));
            dots.add(frame.dot(step.due(), sum, String.valueOf(step.no())));
        }
        return dots;
    }

    private static List<Dot> worked(List<TimeEntry> entries, Frame frame, Dot reached) {
        List<Dot> dots = new ArrayList<>();
        int minutes = 0;
        for (TimeEntry entry : entries) {
            minutes += entry.minutes();
            dots.add(frame.dot(entry.day(), TimeEntry.hours(minutes), ""));
        }
        dots.add(reached);
        return dots;
    }

    private static BigDecimal hours(Scope scope, MilestoneDraft step) {
        return scope.packages().stream()
                .filter(pack -> step.packages().contains(pack.no()))
                .flatMap(pack -> pack.tasks().stream())
                .map(ScopedTask::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String line(Frame frame, List<Dot> dots) {
        return frame.dot(frame.from(), BigDecimal.ZERO, "").point() + " "
                + dots.stream().map(Dot::point).collect(Collectors.joining(" "));
    }
}
