package io.engagementdesk.client;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a contact is taken for who does not say it himself.
 *
 * @param country whose national phone numbers are understood without a country code
 * @param timeZone the practice's own
 */
@ConfigurationProperties("desk.practice")
record ClientProperties(@DefaultValue("DE") String country, @DefaultValue("Europe/Berlin") ZoneId timeZone) {}
