package io.engagementdesk.billing.invoice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law wants to read of the practice on its invoices, and where they are paid.
 *
 * @param paymentDays within which an instalment is paid
 */
@ConfigurationProperties("desk.invoice")
record Seller(
        @DefaultValue("Musterstraße 12, 10115 Berlin") String address,
        @DefaultValue("DE123456788") String vatId,
        @DefaultValue("DE02120300000000202051") String iban,
        @DefaultValue("14") int paymentDays) {}
