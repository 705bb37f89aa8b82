package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import org.junit.jupiter.api.Test;

class BootTests extends DeskTest {

    @Test
    void theApplicationStartsOnPostgresql() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
    }

    @Test
    void nothingIsDueInAnEmptyPractice() {
        assertThat(journey.settle()).isEmpty();
    }
}
