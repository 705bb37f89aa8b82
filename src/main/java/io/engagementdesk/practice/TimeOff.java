package io.engagementdesk.practice;

import io.engagementdesk.calendar.Span;
import java.util.UUID;

/**
 * Time in which a practitioner does not work although his hours say so.
 *
 * @param note why, for the practice's eyes only; may be empty
 */
public record TimeOff(UUID id, String practitioner, Span when, String note) {}
