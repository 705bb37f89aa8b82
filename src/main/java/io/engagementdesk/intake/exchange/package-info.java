/** The telephone exchange, whichever it is, and the steps that a call takes on it. */
package io.engagementdesk.intake.exchange;
