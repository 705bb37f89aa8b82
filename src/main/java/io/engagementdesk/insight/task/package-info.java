/** What Tasklist shows of an engagement: its lists, and the facts above the fields of every form. */
package io.engagementdesk.insight.task;
