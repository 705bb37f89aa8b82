package io.engagementdesk.payment;

import static io.engagementdesk.payment.SettlementProcess.BALANCE;
import static io.engagementdesk.payment.SettlementProcess.HOLD_NEEDED;
import static io.engagementdesk.payment.SettlementProcess.SETTLEMENT;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The money of a micro engagement: covered before the ring, settled when it has ended. */
@Configuration(proxyBeanMethods = false)
class SettlementTasks {

    @Bean
    JavaDelegate estimateCharge(Estimates estimates) {
        return Task.of(execution -> HOLD_NEEDED.pass(execution, estimates.estimate(engagement(execution))));
    }

    @Bean
    JavaDelegate placeHold(CardHolds holds) {
        return Task.external(
                execution -> holds.recordPlacing(engagement(execution)),
                execution -> holds.place(engagement(execution)));
    }

    @Bean
    JavaDelegate releaseHold(CardHolds holds) {
        return Task.external(
                execution -> holds.recordRelease(engagement(execution)),
                execution -> holds.release(engagement(execution)));
    }

    @Bean
    JavaDelegate priceEngagement(Settlement settlement) {
        return Task.of(execution -> {
            Settlement.Outcome outcome = settlement.price(engagement(execution));
            SETTLEMENT.pass(execution, outcome.hold().name());
            BALANCE.set(execution, outcome.balance().name());
        });
    }

    @Bean
    JavaDelegate captureHold(CardHolds holds) {
        return Task.external(
                execution -> holds.recordCapture(engagement(execution)),
                execution -> holds.capture(engagement(execution)));
    }

    @Bean
    JavaDelegate chargeBalance(Charges charges) {
        return Task.external(
                execution -> charges.record(engagement(execution)), execution -> charges.charge(engagement(execution)));
    }

    @Bean
    JavaDelegate refundSurplus(Refunds refunds) {
        return Task.external(
                execution -> refunds.recordSurplus(engagement(execution)),
                execution -> refunds.giveBack(engagement(execution)));
    }

    @Bean
    JavaDelegate remindBalance(Reminders reminders) {
        return Task.of(execution -> reminders.remindBalance(engagement(execution)));
    }

    @Bean
    JavaDelegate issueReceipt(Receipts receipts) {
        return Task.of(execution -> receipts.issue(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
