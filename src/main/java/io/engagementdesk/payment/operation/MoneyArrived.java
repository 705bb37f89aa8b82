package io.engagementdesk.payment.operation;

/** Money of this operation has been received and booked; published once, in the transaction of the booking. */
public record MoneyArrived(Operation operation) {}
