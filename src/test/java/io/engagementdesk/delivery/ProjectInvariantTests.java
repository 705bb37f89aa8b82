package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.insight.doctor.Doctor;
import io.engagementdesk.insight.doctor.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Projects that contradict themselves are found; each is broken in a transaction that is rolled back. */
class ProjectInvariantTests extends DeliveryTest {

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aDeliveryWithoutMilestonesContractOrTeamIsFound() {
        String number = launched(Optional.empty()).number();
        assertThat(broken(number, "update engagement set version = version + 1 where number = ?"))
                .isEmpty();
        assertThat(broken(number, "delete from project_milestone where engagement = ?"))
                .contains("project");
        assertThat(broken(number, "update contract set state = 'DECLINED' where engagement = ?"))
                .contains("begun");
        assertThat(broken(number, "delete from project_member where engagement = ?"))
                .contains("team");
    }

    private List<String> broken(String number, String damage) {
        return transaction.execute(status -> {
            jdbc.sql(damage).param(number).update();
            status.setRollbackOnly();
            return doctor.examine().stream()
                    .filter(finding -> finding.subject().equals(number))
                    .map(Finding::invariant)
                    .filter(invariant -> !invariant.equals("progress"))
                    .toList();
        });
    }
}
