/**
 * Who delivers: practitioners, their skills, teams and presence, the hours they work, and the feed of their calendar.
 *
 * <p>{@link io.engagementdesk.practice.WorkingTimes} gives the diaries of many practitioners at once (hours, holidays,
 * time off), {@link io.engagementdesk.practice.WeeklyHours} and {@link io.engagementdesk.practice.TimesOff} change
 * them; {@link io.engagementdesk.practice.TimeOffAdded} is published in the same transaction. Whoever books implements
 * {@link io.engagementdesk.practice.Engaged}, so that the feed shows it.
 */
@ApplicationModule(allowedDependencies = {"calendar", "money", "process", "web"})
package io.engagementdesk.practice;

import org.springframework.modulith.ApplicationModule;
