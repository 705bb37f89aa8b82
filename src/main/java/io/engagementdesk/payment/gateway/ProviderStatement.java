package io.engagementdesk.payment.gateway;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.springframework.modulith.NamedInterface;

/** A provider's own account of the money it moved for us, to be compared with our books; needs no running engine. */
@NamedInterface("statement")
public interface ProviderStatement {

    /**
     * Money that moved once.
     *
     * @param object the provider's id of the payment or refund
     * @param operation ours that asked for it
     * @param amount received, or given back where it is negative
     */
    @NamedInterface("statement")
    record Line(String object, String operation, String engagement, Money amount, Instant at) {}

    /** Every movement of money since this moment. */
    List<Line> since(Instant moment);
}
