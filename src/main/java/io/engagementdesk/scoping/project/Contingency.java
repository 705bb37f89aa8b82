package io.engagementdesk.scoping.project;

/** How much is set aside for what nobody knows yet. */
public enum Contingency {
    NONE,
    LOW,
    NORMAL,
    HIGH
}
