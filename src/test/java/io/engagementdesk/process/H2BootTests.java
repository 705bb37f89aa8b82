package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.H2DeskTest;
import org.junit.jupiter.api.Test;

class H2BootTests extends H2DeskTest {

    @Test
    void theApplicationStartsOnH2() {
        assertThat(jdbc.sql("select h2version()").query(String.class).single()).startsWith("2.");
        assertThat(journey.settle()).isEmpty();
    }
}
