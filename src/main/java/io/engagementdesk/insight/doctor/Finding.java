package io.engagementdesk.insight.doctor;

/**
 * Something that must never be.
 *
 * @param invariant which one is broken, such as {@code owner}
 * @param sentence what holds in a healthy desk
 * @param subject where it does not hold: an engagement, operation, event or task
 */
public record Finding(String invariant, String sentence, String subject) {}
