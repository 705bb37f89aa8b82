/** The daily work on a project: its tasks, the time that they take, what it costs, and what stands in the way. */
package io.engagementdesk.delivery.work;
