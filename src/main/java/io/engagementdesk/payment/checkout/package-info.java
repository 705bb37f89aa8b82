/** What clients pay on the provider's pages: deposits, rests, confirmed cards; asked for, reminded of, expired. */
package io.engagementdesk.payment.checkout;
