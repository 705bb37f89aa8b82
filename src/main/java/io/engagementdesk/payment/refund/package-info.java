/** Refunds that did not arrive: finance decides what becomes of the client's money. */
package io.engagementdesk.payment.refund;
