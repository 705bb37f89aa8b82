/** Invoices and their corrections: numbered without a gap, kept as they were issued, mailed (§ 14 UStG, EN 16931). */
@NamedInterface("invoice")
package io.engagementdesk.billing.invoice;

import org.springframework.modulith.NamedInterface;
