/** The practitioners' time that engagements have for later: held, booked, moved, cancelled. */
package io.engagementdesk.scheduling.booking;
