package io.engagementdesk.payment.operation;

/** The client has confirmed a card himself and this operation holds it; published once, in the transaction of the news. */
public record CoverPlaced(Operation operation) {}
