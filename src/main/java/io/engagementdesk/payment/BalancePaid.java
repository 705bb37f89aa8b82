package io.engagementdesk.payment;

/** Money has come for what an engagement owes; published in the transaction of its booking. */
public record BalancePaid(String engagement) {}
