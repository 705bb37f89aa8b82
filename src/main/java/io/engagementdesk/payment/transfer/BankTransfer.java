package io.engagementdesk.payment.transfer;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Money at the bank.
 *
 * @param reference the bank's; unique
 * @param valueDate when it came
 */
public record BankTransfer(String reference, String engagement, Money amount, LocalDate valueDate) {}
