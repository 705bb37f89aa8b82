package io.engagementdesk.billing.instalment;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.billing.invoice.PaymentTerms;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a manager says of an instalment that has not been paid. */
@Configuration(proxyBeanMethods = false)
class InstalmentForms {

    @Bean
    TaskListener decideUnpaid(UnpaidInstalments unpaid, PaymentTerms terms) {
        return Completion.of(task -> {
            unpaid.decide(
                    UUID.fromString(InstalmentProcess.INSTALMENT.in(task)),
                    UnpaidInstalments.Decision.valueOf(text(task, "decision")),
                    text(task, "reason"),
                    new Actor(Completion.who(task), "tasklist"));
            InstalmentProcess.PAY_UNTIL.set(task, Date.from(terms.extended()));
        });
    }
}
