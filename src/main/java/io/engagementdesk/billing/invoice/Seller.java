package io.engagementdesk.billing.invoice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where transfers go. */
@ConfigurationProperties("desk.invoice")
record Seller(@DefaultValue("DE02120300000000202051") String iban) {}
