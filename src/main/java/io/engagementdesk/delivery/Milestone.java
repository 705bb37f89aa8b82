package io.engagementdesk.delivery;

import java.time.LocalDate;

/** A step that the client accepts, on the day that was agreed. */
public record Milestone(int no, String title, LocalDate due) {}
