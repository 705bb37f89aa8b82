package io.engagementdesk.proposal.price;

import org.joda.money.Money;

/**
 * A part of the price that is paid at one time.
 *
 * @param no 0 is paid at launch
 * @param milestone the number of the one whose acceptance makes it due; null at launch
 */
public record PlannedInstalment(int no, Integer milestone, Money net, Money tax, Money gross) {}
