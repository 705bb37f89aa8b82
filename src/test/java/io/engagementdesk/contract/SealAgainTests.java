package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A seal that fails is tried again, and nobody is told that all is done (F40). */
class SealAgainTests extends ContractTest {

    @Test
    void aFailedSealIsTriedAgainAndDoneOnce() {
        String engagement = contract(company(), "en", "5000.00");
        Paper statement = contracts.papers(engagement).get(1);
        byte[] content = documents.content(statement.pdf());
        replace(statement, "no PDF".getBytes());
        String link = link(engagement);
        send(link, signature(link));
        assertThat(state(engagement, PaperKind.SOW)).isEqualTo(PaperState.SIGNED);
        assertThat(contracts.inForce(engagement)).isFalse();
        assertThat(open(link).text()).contains("We received your signature", "not complete yet");
        replace(statement, content);
        journey.advance(Duration.ofSeconds(6));
        assertThat(contracts.inForce(engagement)).isTrue();
        assertThat(events(engagement)).filteredOn("SEALED"::equals).hasSize(2);
        assertThat(open(link).text()).contains("The contract is complete");
    }

    private void replace(Paper paper, byte[] content) {
        jdbc.sql("update document set content = ? where id = ?")
                .params(content, paper.pdf())
                .update();
    }
}
