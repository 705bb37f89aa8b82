package io.engagementdesk.payment.operation;

/** A refund was not made, or came back after it was; published once, in the transaction that writes it down. */
public record RefundFailed(Operation operation) {}
