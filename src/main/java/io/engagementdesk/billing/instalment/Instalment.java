package io.engagementdesk.billing.instalment;

import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A part of a project's price.
 *
 * @param no 0 is paid at launch
 * @param milestone number of the one whose acceptance makes it due; empty at launch, and when the project ends early
 * @param earned whether its milestone has been accepted, so that its share of the first instalment is earned
 * @param invoice number of its invoice, once there is one
 */
public record Instalment(
        UUID id,
        String engagement,
        int no,
        Optional<Integer> milestone,
        State state,
        Money net,
        Money tax,
        boolean earned,
        Optional<String> invoice) {

    /** Where it stands. */
    public enum State {
        PLANNED,
        INVOICED,
        PAID,
        /** The client objects to what it is paid for. */
        FROZEN,
        /** Its invoice was corrected by what had not been paid. */
        CREDITED,
        CANCELLED
    }

    public Money gross() {
        return net.plus(tax);
    }

    boolean isAtLaunch() {
        return no == 0;
    }

    /** Not invoiced yet, and to be. */
    public boolean isAhead() {
        return state == State.PLANNED || state == State.FROZEN;
    }
}
