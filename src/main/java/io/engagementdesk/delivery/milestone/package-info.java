/** From the work on a milestone to its acceptance: what is handed over, and what the client says. */
package io.engagementdesk.delivery.milestone;
