package io.engagementdesk.scoping.project;

/** How soon the work must begin. */
public enum Urgency {
    NORMAL,
    URGENT,
    CRITICAL
}
