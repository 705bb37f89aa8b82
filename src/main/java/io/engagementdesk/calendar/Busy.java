package io.engagementdesk.calendar;

import java.time.Instant;

/**
 * Time that is taken, told without saying by whom.
 *
 * @param uid the same as long as it is the same booking
 * @param number the engagement's
 * @param since when it was last changed
 */
public record Busy(String uid, String number, Span when, Instant since) {}
