package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.insight.doctor.Doctor;
import io.engagementdesk.insight.doctor.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposals that contradict themselves are found; each is broken in a transaction that is rolled back. */
class ProposalInvariantTests extends ProposalTest {

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAcceptedVersionThatIsNotTheKeptPaperIsFound() {
        String number = offered("en", ScopeDraft.first());
        answer(link(number), ACCEPTED);
        assertThat(broken(
                        number,
                        "update proposal_answer set sha256 = '0' where proposal in"
                                + " (select id from proposal where engagement = ?)"))
                .contains("accepted");
        assertThat(broken(
                        number,
                        "update document set sha256 = '0' where media_type = 'application/pdf' and engagement = ?"))
                .contains("accepted");
        assertThat(broken(number, "update proposal set state = 'ISSUED' where engagement = ?"))
                .contains("answered", "offered");
    }

    @Test
    void anOfferThatNobodyWaitsForIsFound() {
        String number = offered("en", ScopeDraft.first());
        assertThat(broken(number, "update proposal set task = null where engagement = ?"))
                .contains("offered");
        assertThat(broken(number, "update proposal set state = 'ACCEPTED' where engagement = ?"))
                .contains("accepted");
        answer(link(number), ACCEPTED);
    }

    private List<String> broken(String number, String damage) {
        return transaction.execute(status -> {
            jdbc.sql(damage).param(number).update();
            status.setRollbackOnly();
            return doctor.examine().stream()
                    .filter(finding -> finding.subject().equals(number))
                    .map(Finding::invariant)
                    .toList();
        });
    }
}
