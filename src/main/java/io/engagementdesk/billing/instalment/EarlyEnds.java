package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.TaxSplit;
import io.engagementdesk.payment.Refunds;
import io.engagementdesk.proposal.Customers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles projects that end before they are finished: what was done is owed, what was paid ahead for more is not. */
@Service
@Transactional
public class EarlyEnds {

    /**
     * What is left to do.
     *
     * @param instalment id of what is to be collected
     * @param back what then goes back to the client
     * @param byTransfer whether some of that came by transfer and so goes back by one
     */
    public record Settled(UUID instalment, Money back, boolean byTransfer) {}

    private final InstalmentRows rows;
    private final InstalmentBooks books;
    private final Unearned unearned;
    private final Paying paying;
    private final UnpaidInstalments unpaid;
    private final InstalmentDrafts drafts;
    private final Customers customers;
    private final Refunds refunds;
    private final Timeline timeline;

    EarlyEnds(
            InstalmentRows rows,
            InstalmentBooks books,
            Unearned unearned,
            Paying paying,
            UnpaidInstalments unpaid,
            InstalmentDrafts drafts,
            Customers customers,
            Refunds refunds,
            Timeline timeline) {
        this.rows = rows;
        this.books = books;
        this.unearned = unearned;
        this.paying = paying;
        this.unpaid = unpaid;
        this.drafts = drafts;
        this.customers = customers;
        this.refunds = refunds;
        this.timeline = timeline;
    }

    /** @param percents by milestone, what of it was done */
    public Settled settle(String engagement, Map<Integer, Integer> percents) {
        List<Instalment> all = rows.lock(engagement);
        Instalment first =
                all.stream().filter(Instalment::isAtLaunch).findFirst().orElseThrow();
        List<Instalment> ahead = all.stream()
                .filter(part -> part.isAhead() && part.milestone().isPresent())
                .toList();
        WorkDone done = WorkDone.of(ahead, books.deferred(first), percents);
        books.earned(engagement, done.earned());
        unearned.takeBack(first, done.unearned());
        ahead.forEach(part -> rows.move(part, State.CANCELLED));
        paying.settle(engagement);
        String told = "%s done, %s not earned"
                .formatted(done.earned().plus(done.owed().net()), done.unearned());
        timeline.add(engagement, Actor.PROCESS, "workSettled", told);
        UUID due = done.owed().gross().isPositive()
                ? added(engagement, all, done.owed())
                : unpaidBefore(engagement).orElse(first.id());
        Money back = back(engagement, done.owed().gross());
        return new Settled(due, back, back.isGreaterThan(refunds.refundable(engagement)));
    }

    private UUID added(String engagement, List<Instalment> all, TaxSplit owed) {
        int no = all.get(all.size() - 1).no() + 1;
        Instalment work = new Instalment(
                UUID.randomUUID(),
                engagement,
                no,
                Optional.empty(),
                State.PLANNED,
                owed.net(),
                owed.tax(),
                false,
                Optional.empty());
        rows.add(work);
        return work.id();
    }

    private Optional<UUID> unpaidBefore(String engagement) {
        return rows.of(engagement).stream()
                .filter(part -> part.state() == State.INVOICED)
                .map(Instalment::id)
                .findFirst();
    }

    private Money back(String engagement, Money owed) {
        Money back = customers.deposited(engagement).minus(owed);
        return back.isNegative() ? back.minus(back) : back;
    }

    /** What nobody has paid when all is said is owed no longer. */
    public void writeOff(String engagement) {
        String reason = drafts.reason(engagement, "document.invoice.writtenOff");
        paying.unpaid(engagement).forEach((part, open) -> {
            if (open.isPositive()) {
                unpaid.credit(part, reason);
            }
        });
    }
}
