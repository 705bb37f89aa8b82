package io.engagementdesk.calendar;

import java.net.URI;
import java.time.ZoneId;

/**
 * Something that stands in a calendar.
 *
 * @param uid the same for life, whatever changes
 * @param zone in whose time it is meant
 * @param description may have several lines; empty for none
 * @param location a place, or where to be called; empty for none
 * @param url where it takes place or is looked up, or null
 */
public record Entry(String uid, Span when, ZoneId zone, String summary, String description, String location, URI url) {}
