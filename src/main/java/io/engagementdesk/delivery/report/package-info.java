/** Status reports: drafted from what the project knows, written by its lead, read by the client on a page of his own. */
package io.engagementdesk.delivery.report;
