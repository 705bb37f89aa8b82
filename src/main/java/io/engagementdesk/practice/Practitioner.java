package io.engagementdesk.practice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who delivers.
 *
 * @param login also the practitioner's name in Tasklist
 * @param phone E.164, or null
 * @param level 1 junior, 2 senior, 3 principal
 * @param availableUntil when the presence ends by itself; empty when absent
 * @param lastCallAt when a call was last taken, for fair rotation
 */
public record Practitioner(
        String login,
        String name,
        String phone,
        Locale language,
        int level,
        String team,
        Optional<Instant> availableUntil,
        Optional<Instant> lastCallAt) {}
