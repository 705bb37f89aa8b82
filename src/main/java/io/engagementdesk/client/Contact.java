package io.engagementdesk.client;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A person at a client organisation, or a consumer.
 *
 * @param organisation null for a consumer
 * @param email lower case, unique
 * @param phone E.164, or null
 * @param language en or de
 * @param channel by which way he wants to hear from us
 */
public record Contact(
        UUID id,
        UUID organisation,
        String name,
        String email,
        String phone,
        Locale language,
        ZoneId timeZone,
        Channel channel) {}
