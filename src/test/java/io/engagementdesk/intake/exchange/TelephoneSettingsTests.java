package io.engagementdesk.intake.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneSettingsTests {

    @Test
    void aCallerWaitsForOneRingAtLeastAndAnHourAtMost() {
        assertThat(new TelephoneSettings(Duration.ofSeconds(20)).patience()).hasSeconds(20);
        assertThat(new TelephoneSettings(Duration.ofHours(1)).patience()).hasHours(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT5M", "PT19S", "PT1H1S"})
    void anyOtherPatienceIsRefusedByItsName(String patience) {
        Duration given = Duration.parse(patience);
        assertThatThrownBy(() -> new TelephoneSettings(given))
                .hasMessageContaining("desk.telephone.patience")
                .hasMessageContaining("PT1H");
    }
}
