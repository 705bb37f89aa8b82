package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test breaks the desk in a transaction that is rolled back. */
@Transactional
class DoctorTests extends DeskTest {

    private static final String BROKEN = "E-1999-000001";

    @Autowired
    private Doctor doctor;

    @Test
    void aHealthyDeskHasNoFindings() {
        assertThat(found()).isSubsetOf("progress"); // other tests leave work undone
        assertThat(doctor.booksBalance()).isTrue();
    }

    @Test
    void booksThatDoNotBalanceAreFound() {
        jdbc.sql("insert into ledger_posting (id, reference, kind, engagement, at)"
                        + " values ('00000000-0000-0000-0000-000000000001', 'broken', 'test', null, current_timestamp)")
                .update();
        jdbc.sql("insert into ledger_entry (posting, line, account, currency, amount)"
                        + " values ('00000000-0000-0000-0000-000000000001', 1, 'provider', 'EUR', 1)")
                .update();
        assertThat(doctor.booksBalance()).isFalse();
        assertThat(found()).contains("books");
    }

    @Test
    void anEngagementThatNobodyCaresForIsFound() {
        engagement("ROUTING", false);
        assertThat(found()).contains("owner", "process");
    }

    @Test
    void aStateOutOfOrderIsFound() {
        engagement("CANCELLED", true);
        state("REGISTERED → CANCELLED");
        state("SETTLING → FULFILLED");
        assertThat(found()).contains("states", "state");
    }

    @Test
    void aLostMessageIsFound() {
        jdbc.sql("insert into message (id, reference, template, recipient, language, facts, state, queued_at)"
                        + " values ('00000000-0000-0000-0000-000000000002', 'lost', 'receipt', 'a@example.com', 'en',"
                        + " '{}', 'FAILED', current_timestamp)")
                .update();
        assertThat(found()).contains("undelivered");
    }

    @Test
    void aMessageOrADigestThatNothingWillSendIsFound() {
        jdbc.sql("insert into message (id, reference, template, recipient, language, facts, state, queued_at)"
                        + " values ('00000000-0000-0000-0000-000000000003', 'idle', 'receipt', 'a@example.com', 'en',"
                        + " '{}', 'QUEUED', current_timestamp)")
                .update();
        jdbc.sql("insert into staff_preference (login, language, time_zone, tasks, digest_hour)"
                        + " values ('idle', 'en', 'UTC', 'DIGEST', 8)")
                .update();
        assertThat(found()).contains("queued", "digest");
    }

    @Test
    void aCardNumberInAVariableIsFoundAndAnIdOfManyDigitsIsNone() {
        variable("70264545-5229-4767-a26a-2d51035157bc");
        variable("12345678-1234-4123-8123-123456789012");
        assertThat(found()).doesNotContain("secrets");
        variable("paid by 4242 4242 4242 4242.");
        assertThat(found()).contains("secrets");
    }

    private void variable(String text) {
        jdbc.sql("insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, TEXT_) values (?, 1, 'string', 'note', ?)")
                .params(UUID.randomUUID().toString(), text)
                .update();
    }

    private List<String> found() {
        return doctor.examine().stream().map(Finding::invariant).toList();
    }

    private void engagement(String state, boolean closed) {
        jdbc.sql("insert into organisation (id, name, created_at)"
                        + " values ('00000000-0000-0000-0000-000000000003', 'Broken', current_timestamp)")
                .update();
        jdbc.sql(
                        "insert into contact (id, name, email, language, time_zone, created_at) values"
                                + " ('00000000-0000-0000-0000-000000000004', 'B', 'broken@example.com', 'en', 'UTC', current_timestamp)")
                .update();
        jdbc.sql("insert into engagement (number, state, state_since, service, when_wanted, question, contact,"
                        + " registered_at, registered_by, door, closed_at, version) values (?, ?, current_timestamp,"
                        + " 'expert-call', 'NOW', '?', '00000000-0000-0000-0000-000000000004', current_timestamp,"
                        + " 'desk', 'api', " + (closed ? "current_timestamp" : "null") + ", 0)")
                .params(BROKEN, state)
                .update();
    }

    private void state(String move) {
        jdbc.sql("insert into timeline (engagement, at, who, door, what, detail)"
                        + " values (?, current_timestamp, 'desk', 'process', 'state', ?)")
                .params(BROKEN, move)
                .update();
    }
}
