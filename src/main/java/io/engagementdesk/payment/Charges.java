package io.engagementdesk.payment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.cover.CardHolds;
import io.engagementdesk.payment.cover.PaymentDisputed;
import io.engagementdesk.payment.operation.MoneyArrived;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.payment.transfer.MoneyTransferred;
import io.engagementdesk.process.BusinessException;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.OpenTask;
import io.engagementdesk.process.Processes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still owed when hold and deposit are used: charged to the saved card, else paid by link. */
@Component
@Transactional
class Charges {

    /** The saved card does not pay: declined, not saved, or its owner would have to authenticate himself. */
    static final class ChargeDeclined extends BusinessException {

        private static final long serialVersionUID = 1L;

        ChargeDeclined(String reason) {
            super(reason);
        }
    }

    private static final Set<Purpose> SETTLING = EnumSet.of(Purpose.CAPTURE, Purpose.CHARGE, Purpose.BALANCE);

    private final Operations operations;
    private final Balances balances;
    private final CardHolds holds;
    private final Processes processes;
    private final Returns returns;
    private final Timeline timeline;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Charges(
            Operations operations,
            Balances balances,
            CardHolds holds,
            Processes processes,
            Returns returns,
            Timeline timeline,
            Jobs jobs,
            ApplicationEventPublisher events) {
        this.operations = operations;
        this.balances = balances;
        this.holds = holds;
        this.processes = processes;
        this.returns = returns;
        this.timeline = timeline;
        this.jobs = jobs;
        this.events = events;
    }

    void record(String engagement) {
        operations.request(new Wanted(
                engagement, Purpose.CHARGE, balances.owed(engagement), holds.card(engagement), Optional.empty()));
    }

    void charge(String engagement) throws ChargeDeclined, PaymentDisputed {
        Operation latest = operations.latest(engagement, Purpose.CHARGE).orElseThrow();
        Operation charge = operations.perform(latest.id());
        PaymentDisputed.check(charge);
        if (!charge.state().isReceived()) {
            throw new ChargeDeclined(charge.reason().orElse(charge.state().name()));
        }
    }

    /** The client has paid: his task is done; what came beyond it, by whatever way, goes back by itself. */
    @EventListener
    public void arrived(MoneyArrived event) {
        Operation paid = event.operation();
        if (paid.purpose() == Purpose.BALANCE || paid.purpose() == Purpose.CHARGE) {
            goOn(paid.engagement());
        }
        if (SETTLING.contains(paid.purpose())) {
            returns.overpaid(paid, balances.owed(paid.engagement()).negated());
        }
    }

    @EventListener
    public void transferred(MoneyTransferred event) {
        goOn(event.transfer().engagement());
    }

    /** Whoever waits for the rest waits no longer once nothing is owed. */
    void goOn(String engagement) {
        Optional<OpenTask> task = processes.open(engagement, SettlementProcess.PAY_BALANCE);
        task.filter(open -> !balances.owed(engagement).isPositive())
                .ifPresent(open -> processes.complete(open.id(), Map.of()));
        events.publishEvent(new BalancePaid(engagement));
    }

    /** Finance has agreed something; when the money has come meanwhile, nobody is asked again. */
    void collect(String engagement, Actor finance, String note) {
        jobs.schedule(BalancePaidJob.NAME, engagement);
        timeline.add(engagement, finance, "balanceCollected", note);
    }
}
