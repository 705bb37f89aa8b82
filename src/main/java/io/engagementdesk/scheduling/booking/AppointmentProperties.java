package io.engagementdesk.scheduling.booking;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How appointments are offered.
 *
 * @param notice how long before its begin a time may still be booked
 * @param horizon how far ahead times are given away
 * @param dayBegins when a client, where he is, is first disturbed
 * @param dayEnds and when no longer
 */
@ConfigurationProperties("desk.appointment")
record AppointmentProperties(
        @DefaultValue("PT1H") Duration notice,
        @DefaultValue("P28D") Duration horizon,
        @DefaultValue("08:00") LocalTime dayBegins,
        @DefaultValue("19:00") LocalTime dayEnds) {}
