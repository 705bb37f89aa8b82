package io.engagementdesk.contract.step;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager's answer to a signer who asks for other wording. */
@Service
@Transactional
class Redlines {

    /**
     * What the manager says.
     *
     * @param wording AGREE or STAY
     * @param specialTerms the wording that is agreed, for this work alone
     * @param explanation what the signer reads
     */
    record Answer(String wording, String specialTerms, String explanation) {

        private boolean isAgreed() {
            return wording.equals("AGREE");
        }
    }

    private final ContractRows contracts;
    private final SigningLog log;
    private final Timeline timeline;

    Redlines(ContractRows contracts, SigningLog log, Timeline timeline) {
        this.contracts = contracts;
        this.log = log;
        this.timeline = timeline;
    }

    void answer(String engagement, String login, Answer answer) {
        if (answer.isAgreed() && answer.specialTerms().isEmpty()) {
            throw new FormRefused("specialTerms", "required", "Write the wording that is agreed.");
        }
        if (!answer.isAgreed() && !answer.specialTerms().isEmpty()) {
            throw new FormRefused("specialTerms", "option", "Our wording stays: leave the special terms empty.");
        }
        Contract contract = contracts.newest(engagement).orElseThrow();
        if (answer.isAgreed()) {
            contracts.update(contract.id(), "special_terms", answer.specialTerms());
        }
        contracts.update(contract.id(), "answer", answer.explanation());
        String said = answer.isAgreed() ? "agreed: " + answer.specialTerms() : "our wording stays";
        log.add(
                engagement,
                new SigningLog.Line(Event.REDLINES_ANSWERED, login, Optional.empty(), Optional.empty(), said));
        timeline.add(engagement, new Actor(login, "tasklist"), "redlinesAnswered", said);
    }
}
