package io.engagementdesk.contract.step;

import static io.engagementdesk.contract.ContractProcess.WITHIN_MANDATE;

import io.engagementdesk.contract.Signing;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of contract. */
@Configuration(proxyBeanMethods = false)
class ContractTasks {

    @Bean
    JavaDelegate draftContract(Drafting drafting) {
        return Task.of(execution -> WITHIN_MANDATE.set(execution, drafting.draft(engagement(execution))));
    }

    @Bean
    JavaDelegate remindSignature(SignatureMails mails) {
        return Task.of(execution -> mails.remind(engagement(execution)));
    }

    @Bean
    JavaDelegate lapseContract(Signing signing) {
        return Task.of(execution -> signing.lapse(engagement(execution)));
    }

    /** Whoever has not signed by hand signs by his mandate, before and apart from the sealing. */
    @Bean
    JavaDelegate sealContract(Countersigning countersigning, Sealer sealer) {
        return Task.external(
                execution -> countersigning.signByMandate(engagement(execution)),
                execution -> sealer.ensureSealed(engagement(execution)));
    }

    @Bean
    JavaDelegate putIntoForce(Force force) {
        return Task.of(execution -> force.put(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
