package io.engagementdesk.delivery.termination;

import org.joda.money.Money;

/**
 * A milestone that was not accepted.
 *
 * @param price of the instalment that it would have made due, with tax
 * @param worked percent of its planned hours
 */
record OpenWork(int no, String label, Money price, int worked) {}
