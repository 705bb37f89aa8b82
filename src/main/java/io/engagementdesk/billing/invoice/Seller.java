package io.engagementdesk.billing.invoice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and when invoices are paid.
 *
 * @param paymentDays within which an instalment is paid
 */
@ConfigurationProperties("desk.invoice")
record Seller(@DefaultValue("DE02120300000000202051") String iban, @DefaultValue("14") int paymentDays) {}
