package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.proposal.price.PlannedInstalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private final Timeline timeline;

    Instalments(InstalmentRows rows, Earnings earnings, Timeline timeline) {
        this.rows = rows;
        this.earnings = earnings;
        this.timeline = timeline;
    }

    /** Writes down what was agreed and returns the one that is paid at launch; a plan has one, be it of nothing. */
    public Instalment plan(String engagement, List<PlannedInstalment> agreed) {
        agreed.forEach(part -> rows.add(planned(engagement, part)));
        return of(engagement).stream()
                .filter(part -> part.milestone().isEmpty())
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
