/** What practitioners set on their handheld (hours, time off, calendar link), and the feed that their calendars read. */
package io.engagementdesk.practice.page;
