package io.engagementdesk.scoping.project;

/** How hard the work is to foresee. */
public enum Complexity {
    LOW,
    NORMAL,
    HIGH
}
