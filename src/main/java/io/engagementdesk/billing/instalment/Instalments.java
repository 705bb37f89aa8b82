package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.price.PlannedInstalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The instalments of projects, as agreed and as they are now. */
@Service
@Transactional
public class Instalments {

    private final InstalmentRows rows;
    private final Earnings earnings;
    private final Replanning replanning;
    private final Timeline timeline;
    private final Practice practice;
    private final Clock clock;

    Instalments(
            InstalmentRows rows,
            Earnings earnings,
            Replanning replanning,
            Timeline timeline,
            Practice practice,
            Clock clock) {
        this.rows = rows;
        this.earnings = earnings;
        this.replanning = replanning;
        this.timeline = timeline;
        this.practice = practice;
        this.clock = clock;
    }

    /** Writes down what was agreed and returns the one that is paid at launch; a plan has one, be it of nothing. */
    public Instalment plan(String engagement, List<PlannedInstalment> agreed) {
        agreed.forEach(part -> rows.add(planned(engagement, part)));
        return of(engagement).stream()
                .filter(Instalment::isAtLaunch)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(engagement + " has no instalment at launch"));
    }

    static Instalment planned(String engagement, PlannedInstalment part) {
        return new Instalment(
                UUID.randomUUID(),
                engagement,
                part.no(),
                Optional.ofNullable(part.milestone()),
                State.PLANNED,
                part.net(),
                part.tax(),
                false,
                Optional.empty());
    }

    /** In the order in which they are due. */
    @Transactional(readOnly = true)
    public List<Instalment> of(String engagement) {
        return rows.of(engagement);
    }

    /** The one that becomes due with this milestone. */
    @Transactional(readOnly = true)
    public Optional<Instalment> ofMilestone(String engagement, int milestone) {
        return of(engagement).stream()
                .filter(part -> part.milestone().filter(no -> no == milestone).isPresent())
                .filter(part -> part.state() != State.CANCELLED)
                .findFirst();
    }

    /** The client objects to what it is paid for: it waits, the others do not. */
    public void freeze(String engagement, int no) {
        rows.move(ahead(engagement, no), State.FROZEN);
        timeline.add(engagement, Actor.PROCESS, "instalmentFrozen", String.valueOf(no));
    }

    /** An objection ends: so much of it is owed, net and tax alike. */
    public void settle(String engagement, int no, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A share lies between 0 and 100 percent, not at " + percent);
        }
        Instalment frozen = ahead(engagement, no);
        rows.reprice(frozen, share(frozen.net(), percent), share(frozen.tax(), percent));
        timeline.add(engagement, Actor.PROCESS, "instalmentSettled", "%d: %d %%".formatted(no, percent));
    }

    /** Whether work rests because an invoice is overdue. */
    @Transactional(readOnly = true)
    public boolean suspended(String engagement) {
        return rows.overdue(engagement, LocalDate.now(clock.withZone(practice.timeZone()))) > 0;
    }

    /**
     * A change is in force: what is not invoiced yet becomes as agreed now; what differs in what is, is added to or taken
     * off the next.
     */
    public void replan(String engagement, List<PlannedInstalment> agreed) {
        replanning.apply(engagement, agreed);
        timeline.add(engagement, Actor.PROCESS, "instalmentsReplanned", String.valueOf(agreed.size()));
    }

    /** The client has accepted this milestone: its share of what was paid at launch is earned. */
    public void earn(String engagement, int milestone) {
        earnings.earn(engagement, milestone);
    }

    private Instalment ahead(String engagement, int no) {
        return rows.lock(engagement).stream()
                .filter(part -> part.no() == no && part.isAhead())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Instalment " + no + " of " + engagement + " is not ahead"));
    }

    private static Money share(Money amount, int percent) {
        return amount.multipliedBy(BigDecimal.valueOf(percent, 2), RoundingMode.HALF_UP);
    }
}
