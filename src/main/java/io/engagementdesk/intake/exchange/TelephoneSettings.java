package io.engagementdesk.intake.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the practice deals with callers.
 *
 * @param patience how long a caller waits for the desk before he is told what else he can do
 */
@ConfigurationProperties("desk.telephone")
public record TelephoneSettings(@DefaultValue("PT5M") Duration patience) {

    private static final Duration SHORTEST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Refuses what would let nobody be answered, or hold a line for hours. */
    public TelephoneSettings {
        if (patience.compareTo(SHORTEST) < 0 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalStateException(
                    "desk.telephone.patience is " + patience + ": give PT20S, one ring, up to PT1H");
        }
    }
}
