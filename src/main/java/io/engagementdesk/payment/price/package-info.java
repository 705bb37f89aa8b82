/** What was agreed before paying, and the price made from it. */
package io.engagementdesk.payment.price;
