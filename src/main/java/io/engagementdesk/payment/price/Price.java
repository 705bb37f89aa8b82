package io.engagementdesk.payment.price;

import io.engagementdesk.money.Tax;
import org.joda.money.Money;

/**
 * What a call costs.
 *
 * @param seconds both sides were on the line
 * @param minutes that are charged
 * @param explanation lets a reader follow every figure
 */
public record Price(long seconds, int minutes, Money net, Money taxAmount, Tax tax, String explanation) {

    public Money gross() {
        return net.plus(taxAmount);
    }
}
