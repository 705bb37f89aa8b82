package io.engagementdesk.scoping.project;

import java.math.BigDecimal;

/**
 * A piece of work.
 *
 * @param role of the rate card
 * @param hours in quarters
 */
public record ScopedTask(String title, String role, BigDecimal hours) {}
