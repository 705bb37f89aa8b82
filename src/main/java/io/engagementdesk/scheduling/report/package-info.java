/** What practitioners report of their calls and meetings: how it went, the minutes, notes, and what is left to do. */
package io.engagementdesk.scheduling.report;
