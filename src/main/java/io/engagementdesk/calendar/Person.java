package io.engagementdesk.calendar;

/** Who invites or is invited. */
public record Person(String name, String email) {}
