/** Stripe behind the port: its API, its news, its account of the money. */
package io.engagementdesk.payment.gateway.stripe;
