package io.engagementdesk.payment.cover;

import static io.engagementdesk.payment.cover.CoverProcess.HOLD_NEEDED;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A call or meeting is covered before it begins, and what covers it is taken or let go afterwards. */
@Configuration(proxyBeanMethods = false)
class CoverTasks {

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
    JavaDelegate captureHold(CardHolds holds) {
        return Task.external(
                execution -> holds.recordCapture(engagement(execution)),
                execution -> holds.capture(engagement(execution)));
    }

    @Bean
    JavaDelegate renewHolds(HoldRenewals renewals) {
        return Task.of(execution -> renewals.begin());
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
