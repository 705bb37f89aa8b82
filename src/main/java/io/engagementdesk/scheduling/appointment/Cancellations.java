package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.payment.Forfeits;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What it costs to cancel: a share of the least price, by a table, from who cancels and how long before. */
@Service
@Transactional
class Cancellations {

    /**
     * What is charged.
     *
     * @param percent of the least (or fixed) price
     * @param amount with tax
     */
    record Share(int percent, Money amount) {

        boolean isCharged() {
            return percent > 0;
        }
    }

    private final Bookings bookings;
    private final Forfeits forfeits;
    private final CalendarMails mails;
    private final Decisions decisions;
    private final Engagements engagements;
    private final Clients clients;
    private final Timeline timeline;
    private final MessageSource texts;
    private final Clock clock;

    Cancellations(
            Bookings bookings,
            Forfeits forfeits,
            CalendarMails mails,
            Decisions decisions,
            Engagements engagements,
            Clients clients,
            Timeline timeline,
            MessageSource texts,
            Clock clock) {
        this.bookings = bookings;
        this.forfeits = forfeits;
        this.mails = mails;
        this.decisions = decisions;
        this.engagements = engagements;
        this.clients = clients;
        this.timeline = timeline;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the client would be charged if he cancelled now. */
    @Transactional(readOnly = true)
    public Share now(Booking booking) {
        return share(booking.engagement(), decisions.consider(CancellationPolicy.TABLE, inputs(booking)));
    }

    /** The client's cancellation takes effect; whether it costs him something. */
    boolean cancel(String engagement) {
        Booking booking = bookings.of(engagement).orElseThrow();
        Share share = share(engagement, decisions.decide(CancellationPolicy.TABLE, engagement, inputs(booking)));
        bookings.cancel(engagement);
        mails.withdrawFromPractitioner(booking);
        mails.withdrawFromClient(booking, "appointmentCancelled", Map.of("note", note(engagement, share)));
        timeline.add(engagement, Actor.PROCESS, "appointmentCancelled", share.percent() + " % are charged");
        if (share.isCharged()) {
            forfeits.record(engagement, share.percent(), Forfeits.Reason.CANCELLED_LATE);
        }
        return share.isCharged();
    }

    private Share share(String engagement, Map<String, Object> row) {
        int percent = CancellationPolicy.percent(row);
        return new Share(percent, forfeits.amount(engagement, percent));
    }

    private Map<String, Object> inputs(Booking booking) {
        Duration notice = Duration.between(clock.instant(), booking.startsAt());
        return CancellationPolicy.inputs(notice.toSeconds() / 3600.0);
    }

    private String note(String engagement, Share share) {
        Locale language = clients.contact(engagements.get(engagement).contact()).language();
        return share.isCharged()
                ? texts.getMessage(
                        "appointment.cancelled.charged",
                        new Object[] {share.percent(), Amounts.text(share.amount(), language)},
                        language)
                : texts.getMessage("appointment.cancelled.free", null, language);
    }
}
