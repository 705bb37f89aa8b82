package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.insight.doctor.Doctor;
import io.engagementdesk.insight.doctor.Finding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    @Test
    void hoursThatNobodyCanHaveWorkedAreFound() {
        String number = launched(Optional.empty()).number();
        String entry = "insert into time_entry (id, engagement, position, practitioner, worked_on, minutes, note,"
                + " entered_at) values ('" + UUID.randomUUID() + "', ?, '1.1', 'anna', date '2037-01-01', %d, '',"
                + " timestamp with time zone '2037-01-01 12:00:00+00:00')";
        assertThat(broken(number, entry.formatted(60))).isEmpty();
        assertThat(broken(number, entry.formatted(10))).contains("hours");
        assertThat(broken(number, entry.formatted(-15))).contains("hours");
        assertThat(broken(number, entry.formatted(1455))).contains("hours");
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
