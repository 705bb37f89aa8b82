package io.engagementdesk.payment;

import static io.engagementdesk.payment.SettlementProcess.BALANCE;
import static io.engagementdesk.payment.SettlementProcess.SETTLEMENT;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/settlement.bpmn beside the hold and the receipt. */
@Configuration(proxyBeanMethods = false)
class SettlementTasks {

    @Bean
    JavaDelegate priceEngagement(Settlement settlement) {
        return Task.of(execution -> {
            Settlement.Outcome outcome = settlement.price(engagement(execution));
            SETTLEMENT.pass(execution, outcome.hold().name());
            BALANCE.set(execution, outcome.balance().name());
        });
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

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
