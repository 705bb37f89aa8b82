package io.engagementdesk.payment.checkout;

import static io.engagementdesk.payment.checkout.DepositProcess.DEPOSIT_MISSING;
import static io.engagementdesk.payment.checkout.DepositProcess.OPERATION;
import static io.engagementdesk.payment.checkout.DepositProcess.PAID;

import io.engagementdesk.payment.Refunds;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/deposit.bpmn, the look whether it is enough, and the reminder of a rest. */
@Configuration(proxyBeanMethods = false)
class CheckoutTasks {

    @Bean
    JavaDelegate requestDeposit(DepositRequests deposits) {
        return Task.of(execution -> deposits.request(engagement(execution)));
    }

    @Bean
    JavaDelegate checkDeposit(DepositRequests deposits) {
        return Task.of(execution -> DEPOSIT_MISSING.pass(execution, deposits.isMissing(engagement(execution))));
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
    JavaDelegate remindBalance(Reminders reminders) {
        return Task.of(execution -> reminders.remindBalance(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
