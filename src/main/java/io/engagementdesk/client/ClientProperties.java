package io.engagementdesk.client;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a contact is taken for who does not say it himself.
 *
 * @param region whose national phone numbers are understood without a country code
 * @param timeZone of the practice
 */
@ConfigurationProperties("desk")
record ClientProperties(@DefaultValue("DE") String region, @DefaultValue("Europe/Berlin") ZoneId timeZone) {}
