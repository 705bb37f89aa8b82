package io.engagementdesk.payment;

import static io.engagementdesk.payment.DepositProcess.OPERATION;
import static io.engagementdesk.payment.DepositProcess.PAID;

import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.payment.reconcile.Reconciliation;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of deposit, of the end without service, and of reconcile. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    @Bean
    JavaDelegate requestDeposit(DepositRequests deposits) {
        return Task.of(execution -> deposits.request(engagement(execution)));
    }

    @Bean
    JavaDelegate remindDeposit(Reminders reminders) {
        return Task.of(execution -> reminders.remindDeposit(engagement(execution)));
    }

    /** The operation was written when the deposit was requested. */
    @Bean
    JavaDelegate expireDeposit(Deposits deposits) {
        return Task.external(execution -> {}, execution -> PAID.set(execution, deposits.expire(engagement(execution))));
    }

    @Bean
    JavaDelegate closeUnsecured(Deposits deposits) {
        return Task.of(execution -> deposits.closeUnsecured(engagement(execution)));
    }

    @Bean
    JavaDelegate refundLateDeposit(Refunds refunds) {
        return Task.external(
                execution -> refunds.recordLate(OPERATION.in(execution)),
                execution -> refunds.giveBackLate(engagement(execution), OPERATION.in(execution)));
    }

    @Bean
    JavaDelegate giveBack(Refunds refunds) {
        return Task.external(
                execution -> refunds.recordEverything(engagement(execution)),
                execution -> refunds.giveBackEverything(engagement(execution)));
    }

    @Bean
    JavaDelegate cancelEngagement(Refunds refunds) {
        return Task.of(execution -> refunds.cancel(engagement(execution)));
    }

    /** The operation was written when it was found out, or decided. */
    @Bean
    JavaDelegate returnMoney(Returns returns) {
        return Task.external(execution -> {}, execution -> returns.giveBack(FollowUpProcess.OPERATION.in(execution)));
    }

    @Bean
    JavaDelegate readMissedEvents(Reconciliation reconciliation) {
        return Task.external(execution -> {}, execution -> reconciliation.readMissedEvents());
    }

    @Bean
    JavaDelegate settleUnknownOperations(Reconciliation reconciliation) {
        return Task.external(execution -> {}, execution -> reconciliation.settleUnknown());
    }

    @Bean
    JavaDelegate reportDifferences(Reconciliation reconciliation) {
        return Task.of(execution -> reconciliation.reportDifferences());
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
