package io.engagementdesk.payment.price;

import io.engagementdesk.money.Tax;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What an engagement costs: the time together, or the share that is kept of what did not take place.
 *
 * @param seconds both sides were on the line
 * @param minutes that are charged
 * @param explanation lets a reader follow every figure
 * @param forfeit why a share is kept, where one is
 */
public record Price(
        long seconds, int minutes, Money net, Money taxAmount, Tax tax, String explanation, Optional<Forfeit> forfeit) {

    public Money gross() {
        return net.plus(taxAmount);
    }
}
