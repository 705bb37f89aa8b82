/** Bank transfers that finance has found at the bank: they pay what is owed as a card does. */
@NamedInterface("transfer")
package io.engagementdesk.payment.transfer;

import org.springframework.modulith.NamedInterface;
