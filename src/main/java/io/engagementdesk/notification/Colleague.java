package io.engagementdesk.notification;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody of the practice as messages reach him.
 *
 * @param email as it stands in the engine's profile of the login, or the practitioner's
 */
public record Colleague(String login, String name, Optional<String> email, Locale language, ZoneId timeZone) {}
