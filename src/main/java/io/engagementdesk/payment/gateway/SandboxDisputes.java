package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Disputes without a bank: the words of the evidence, or whoever plays the bank, decide. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "sandbox", matchIfMissing = true)
class SandboxDisputes implements DisputeGateway {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    private final SandboxDisputeStore disputes;
    private final SandboxStore payments;
    private final ProviderEvents events;
    private final Clock clock;
    private final TransactionTemplate own;

    SandboxDisputes(
            SandboxDisputeStore disputes,
            SandboxStore payments,
            ProviderEvents events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.disputes = disputes;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The owner of the card denies a payment, once: what is left of it goes back to him until it is decided. */
    void open(String payment) {
        tell(own.execute(transaction -> opened(payment)));
    }

    private List<Event> opened(String payment) {
        SandboxPayment paid = payments.lock(payment).orElseThrow(() -> new Refused("There is no payment " + payment));
        boolean nothing = !paid.captured().isGreaterThan(paid.refunded());
        if (nothing || disputes.of(payment).isPresent()) {
            return List.of();
        }
        SandboxDispute dispute = new SandboxDispute(
                "dp_" + SandboxBooks.plain(UUID.randomUUID()),
                payment,
                Standing.OPEN,
                paid.captured().minus(paid.refunded()),
                paid.captured().minus(paid.refunded()).plus(SandboxDispute.FEE),
                "fraudulent",
                now().plus(TIME_TO_ANSWER));
        disputes.insert(dispute, now());
        return news(dispute, "dispute.funds_withdrawn");
    }

    /** Whoever plays the bank decides. */
    void decide(String dispute, boolean won) {
        change(dispute, null, open -> won ? open.won() : open.lost());
    }

    Optional<SandboxDispute> of(String payment) {
        return disputes.of(payment);
    }

    @Override
    public Optional<Disputed> dispute(String id) {
        return disputes.find(id).map(this::disputed);
    }

    @Override
    public Disputed submit(String operation, String dispute, Evidence evidence) {
        if (!evidence.isReadable()) {
            throw new Refused("The evidence is no PDF");
        }
        return change(
                dispute,
                evidence.text(),
                open -> open.standing() == Standing.OPEN ? judged(open.reviewed(), evidence.text()) : open);
    }

    /** As in Stripe's test mode. */
    private static SandboxDispute judged(SandboxDispute reviewed, String text) {
        if (text.contains("winning_evidence")) {
            return reviewed.won();
        }
        return text.contains("losing_evidence") ? reviewed.lost() : reviewed;
    }

    @Override
    public Disputed accept(String operation, String dispute) {
        return change(dispute, null, SandboxDispute::lost);
    }

    private Disputed change(String id, String evidence, UnaryOperator<SandboxDispute> move) {
        tell(own.execute(transaction -> moved(id, evidence, move)));
        return dispute(id).orElseThrow();
    }

    private List<Event> moved(String id, String evidence, UnaryOperator<SandboxDispute> move) {
        SandboxDispute known = disputes.lock(id).orElseThrow(() -> new Refused("There is no dispute " + id));
        SandboxDispute next = known.standing().isClosed() ? known : move.apply(known);
        if (next.equals(known)) {
            return List.of();
        }
        disputes.update(next, known.withdrawn(), evidence, now());
        return next.withdrawn().equals(known.withdrawn()) ? news(next) : news(next, "dispute.funds_reinstated");
    }

    private List<Event> news(SandboxDispute dispute, String... more) {
        List<Event> news = Stream.concat(Stream.of(dispute.news()), Stream.of(more))
                .map(type -> new Event("evt_" + SandboxBooks.plain(UUID.randomUUID()), type, dispute.id(), now()))
                .toList();
        news.forEach(payments::insert);
        return news;
    }

    private void tell(List<Event> news) {
        news.forEach(event -> events.received(SandboxBooks.PROVIDER, event));
    }

    private Disputed disputed(SandboxDispute dispute) {
        return new Disputed(
                dispute.id(),
                payments.find(dispute.payment()).map(SandboxPayment::toMovement),
                dispute.standing(),
                dispute.amount(),
                dispute.withdrawn(),
                dispute.reason(),
                Optional.of(dispute.dueBy()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
