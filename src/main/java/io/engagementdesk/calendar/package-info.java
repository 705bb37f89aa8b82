/**
 * Working hours, holidays, free time and iCalendar; no tables, no engine.
 *
 * <p>Time: a {@link io.engagementdesk.calendar.Diary} is a {@link io.engagementdesk.calendar.WorkingWeek} (ranges of
 * {@link io.engagementdesk.calendar.Hours} in a zone), {@link io.engagementdesk.calendar.Holidays} and what is already
 * taken as {@link io.engagementdesk.calendar.Span}s; {@code diary.slots(length, from, to)} are the free beginnings on
 * the grid of {@link io.engagementdesk.calendar.Quarters}.
 *
 * <p>iCalendar: an {@link io.engagementdesk.calendar.Entry} is written as an
 * {@link io.engagementdesk.calendar.Invitation} (REQUEST or CANCEL, for a mail), as links by
 * {@link io.engagementdesk.calendar.AddToCalendar}; {@link io.engagementdesk.calendar.Busy} times as a
 * {@link io.engagementdesk.calendar.Feed}.
 */
@ApplicationModule(allowedDependencies = {})
package io.engagementdesk.calendar;

import org.springframework.modulith.ApplicationModule;
