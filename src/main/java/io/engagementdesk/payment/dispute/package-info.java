/** Payments that a client's bank takes back: flagged, answered with evidence, booked as the provider moves the money. */
package io.engagementdesk.payment.dispute;
