package io.engagementdesk.web;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the desk takes on.
 *
 * @param callsPerSecond of the API, by one caller in the long run
 * @param callsAtOnce of the API, by one caller after a pause
 * @param dueJobs how many may wait until no new engagement is taken
 */
@ConfigurationProperties("desk.load")
public record LoadProperties(
        @DefaultValue("60") int callsPerSecond,
        @DefaultValue("300") int callsAtOnce,
        @DefaultValue("2000") int dueJobs) {

    public Bandwidth calls() {
        return Bandwidth.builder()
                .capacity(callsAtOnce)
                .refillGreedy(callsPerSecond, Duration.ofSeconds(1))
                .build();
    }
}
