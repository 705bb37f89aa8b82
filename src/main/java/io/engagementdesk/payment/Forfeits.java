package io.engagementdesk.payment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.price.Forfeit;
import io.engagementdesk.payment.price.ForfeitTable;
import io.engagementdesk.payment.price.Prices;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of the price when the client cancelled late or did not come; whoever decided it records it here. */
@Service
public class Forfeits {

    /** Why something is kept. */
    public enum Reason {
        CLIENT_ABSENT,
        CANCELLED_LATE
    }

    private final ForfeitTable table;
    private final Prices prices;
    private final Timeline timeline;

    Forfeits(ForfeitTable table, Prices prices, Timeline timeline) {
        this.prices = prices;
        this.table = table;
        this.timeline = timeline;
    }

    /** What that share of the minimum (or fixed) price comes to, with tax. */
    @Transactional(readOnly = true)
    public Money amount(String engagement, int percent) {
        return prices.share(engagement, percent);
    }

    /**
     * This share of the minimum (or fixed) price is what the engagement costs; the settlement that follows books it. The
     * same again changes nothing.
     *
     * @param percent 0 to 100
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String engagement, int percent, Reason reason) {
        if (table.of(engagement).isEmpty()) {
            table.add(engagement, new Forfeit(percent, Forfeit.Reason.valueOf(reason.name())));
            timeline.add(engagement, Actor.PROCESS, "forfeited", percent + " % of the price: " + reason.name());
        }
    }
}
