package io.engagementdesk.payment.transfer;

/** A transfer has been booked; published once, in the transaction of the booking. */
public record MoneyTransferred(BankTransfer transfer) {}
