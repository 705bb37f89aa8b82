package io.engagementdesk.catalogue;

import java.util.Optional;
import org.joda.money.Money;

/**
 * An entry of the catalogue: what can be bought and how it is priced; prices are net.
 *
 * @param line the service line, which is the skill it asks of a practitioner
 * @param rate a minute, for {@code PER_MINUTE}
 * @param fixed the whole, for {@code FIXED}
 * @param slotMinutes how long an appointment takes
 */
public record Service(
        String code,
        String name,
        String line,
        Kind kind,
        Pricing pricing,
        Optional<Money> rate,
        Optional<Money> fixed,
        int minimumMinutes,
        int quantumMinutes,
        int capMinutes,
        int slotMinutes) {

    /** How it is delivered. */
    public enum Kind {
        CALL,
        MEETING,
        MACRO
    }

    /** How its price comes about. */
    public enum Pricing {
        PER_MINUTE,
        FIXED,
        PROJECT
    }
}
