package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.insight.doctor.Doctor;
import io.engagementdesk.insight.doctor.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices that contradict the books are found; each is broken in a transaction that is rolled back. */
class BillingInvariantTests extends BillingTest {

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatContradictsTheBooksIsFound() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        assertThat(broken(story, "update engagement set version = version + 1 where number = ?"))
                .isEmpty();
        assertThat(broken(story, "update invoice set running = running + 1000 where engagement = ?"))
                .containsExactly("invoices");
        assertThat(broken(story, "update invoice set net = net + 1 where engagement = ?"))
                .containsExactlyInAnyOrder("invoiced", "instalments");
        assertThat(broken(story, "update instalment set tax = tax + 1 where engagement = ? and no = 0"))
                .containsExactly("instalments");
        assertThat(broken(story, "update engagement set state = 'CLOSED' where number = ?"))
                .contains("closed");
        assertThat(broken(
                        story,
                        "insert into bank_transfer select 'lost', number, 'EUR', 100, current_date, 'finance',"
                                + " current_timestamp from engagement where number = ?"))
                .containsExactly("transfers");
    }

    private List<String> broken(Story story, String damage) {
        return transaction.execute(status -> {
            jdbc.sql(damage).param(story.number()).update();
            status.setRollbackOnly();
            return doctor.examine().stream().map(Finding::invariant).toList();
        });
    }
}
