package io.engagementdesk.contract.step;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers say about papers. */
@Configuration(proxyBeanMethods = false)
class ContractForms {

    @Bean
    TaskListener answerRedlines(Redlines redlines) {
        return Completion.of(task -> redlines.answer(
                Completion.engagement(task),
                Completion.who(task),
                new Redlines.Answer(
                        Completion.text(task, "wording"),
                        Completion.text(task, "specialTerms"),
                        Completion.text(task, "explanation"))));
    }

    @Bean
    TaskListener countersignContract(Countersigning countersigning) {
        return Completion.of(task -> countersigning.sign(Completion.engagement(task), Completion.who(task)));
    }
}
