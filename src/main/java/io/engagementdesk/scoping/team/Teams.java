package io.engagementdesk.scoping.team;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of projects; nobody is promised more hours of a week than he has free in it. */
@Service
@Transactional
public class Teams {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Scopes scopes;
    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Practitioners practitioners;
    private final Capacities capacities;
    private final TeamRows rows;
    private final AcceptedMilestones milestones;
    private final Practice practice;
    private final Clock clock;

    Teams(
            Scopes scopes,
            Engagements engagements,
            Catalogue catalogue,
            Practitioners practitioners,
            Capacities capacities,
            TeamRows rows,
            AcceptedMilestones milestones,
            Practice practice,
            Clock clock) {
        this.scopes = scopes;
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.practitioners = practitioners;
        this.capacities = capacities;
        this.rows = rows;
        this.milestones = milestones;
        this.practice = practice;
        this.clock = clock;
    }

    /** Holds people for all that the newest scope asks for, or nobody; what was held softly before is free again. */
    Selection hold(String engagement, Instant expires) {
        Scope scope = scopes.latest(engagement).orElseThrow();
        List<Practitioner> able = practitioners.skilled(line(engagement), 1);
        able.forEach(one -> practitioners.lock(one.login()));
        Selection found = Selection.of(
                wanted(scope, milestones.accepted(engagement)), capacities.of(able, period(scope), engagement));
        rows.drop(engagement);
        if (found.missing().isEmpty()) {
            found.seats().forEach(seat -> rows.hold(engagement, seat, expires));
        }
        return found;
    }

    /** Who is held softly for the newest scope, or else who is booked. */
    @Transactional(readOnly = true)
    public List<Member> held(String engagement) {
        List<Member> softly = rows.members(engagement, false);
        return softly.isEmpty() ? rows.members(engagement, true) : softly;
    }

    /** Who is held is booked from now on, instead of who was; false, and nothing changes, when the holds have lapsed. */
    public boolean book(String engagement) {
        boolean standing = !rows.members(engagement, false).isEmpty();
        if (standing) {
            rows.book(engagement);
        }
        return standing;
    }

    /** Nobody is held any more for a change that does not come about; who is booked stays so. */
    public void letGo(String engagement) {
        rows.drop(engagement);
    }

    /** All hours of the engagement are free again. */
    public void release(String engagement) {
        rows.release(engagement);
    }

    private String line(String engagement) {
        return catalogue
                .service(engagements.get(engagement).service())
                .orElseThrow()
                .line();
    }

    private Period period(Scope scope) {
        LocalDate today = LocalDate.now(clock.withZone(practice.timeZone()));
        LocalDate start = scope.startOn().orElse(scope.windowFrom());
        return new Period(start.isBefore(today) ? today : start, scope.windowTo(), practice.timeZone());
    }

    private static Map<String, Integer> wanted(Scope scope, Set<Integer> accepted) {
        Set<Integer> done = scope.milestones().stream()
                .filter(step -> accepted.contains(step.no()))
                .flatMap(step -> step.packages().stream())
                .collect(Collectors.toSet());
        return scope.packages().stream()
                .filter(part -> !done.contains(part.no()))
                .flatMap(part -> part.tasks().stream())
                .collect(Collectors.groupingBy(task -> task.role(), Collectors.summingInt(task -> task.hours()
                        .multiply(QUARTERS)
                        .intValueExact())));
    }
}
