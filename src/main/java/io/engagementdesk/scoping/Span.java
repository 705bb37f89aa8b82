package io.engagementdesk.scoping;

import java.time.Instant;

/** A time from one moment to another, the last one excluded. */
public record Span(Instant from, Instant to) {}
