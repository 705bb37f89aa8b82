package io.engagementdesk.scoping.team;

import java.math.BigDecimal;

/**
 * Somebody of a project's team.
 *
 * @param login the practitioner's
 * @param role of the rate card
 * @param reason why he was chosen
 * @param booked false while his hours are held softly only
 */
public record Member(String login, String name, String role, BigDecimal hours, String reason, boolean booked) {}
