package io.engagementdesk.payment.price;

import io.engagementdesk.catalogue.Service.Pricing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/** Makes the price of an engagement from what was agreed and the time together. */
final class PriceModel {

    private PriceModel() {}

    static Price price(Terms terms, long seconds) {
        return price(terms, seconds, OptionalInt.empty());
    }

    /** Whoever served may have fewer minutes charged than were measured, never more. */
    static Price price(Terms terms, long seconds, OptionalInt allowed) {
        long charged = Math.min(seconds, allowed.orElse(Integer.MAX_VALUE) * 60L);
        int minutes = terms.pricing() == Pricing.PER_MINUTE ? billed(terms, charged) : started(seconds);
        String reckoning = reckoning(terms, seconds, minutes);
        return price(terms, new Measured(seconds, minutes), net(terms, minutes), reckoning, Optional.empty());
    }

    /** The share of the least price, or of the fixed one, that is kept. */
    static Price forfeited(Terms terms, long seconds, Forfeit forfeit) {
        Money net = net(terms, terms.minimumMinutes())
                .multipliedBy(BigDecimal.valueOf(forfeit.percent()).movePointLeft(2), RoundingMode.HALF_UP);
        String of = terms.pricing() == Pricing.PER_MINUTE
                ? "the minimum " + terms.minimumMinutes() + " min" + product(terms, terms.minimumMinutes())
                : "the price " + net(terms, 0);
        String reckoning = forfeit.reason().words() + ", " + forfeit.percent() + " % of " + of;
        return price(terms, new Measured(seconds, 0), net, reckoning, Optional.of(forfeit));
    }

    private record Measured(long seconds, int minutes) {}

    private static Price price(Terms terms, Measured time, Money net, String reckoning, Optional<Forfeit> forfeit) {
        Money tax = terms.tax().on(net);
        String explanation = reckoning + " = " + net + " net, plus "
                + terms.tax().percent().stripTrailingZeros().toPlainString() + " % tax " + tax + ", is "
                + net.plus(tax) + ".";
        return new Price(time.seconds(), time.minutes(), net, tax, terms.tax(), explanation, forfeit);
    }

    /** At least the minimum, in whole steps, never beyond the cap. */
    private static int billed(Terms terms, long seconds) {
        long step = Math.max(1, terms.quantumMinutes());
        long steps = (started(seconds) + step - 1) / step;
        long minutes = Math.max(terms.minimumMinutes(), steps * step);
        return (int) (terms.capMinutes() > 0 ? Math.min(minutes, terms.capMinutes()) : minutes);
    }

    static int started(long seconds) {
        return Math.toIntExact((seconds + 59) / 60);
    }

    private static Money net(Terms terms, int minutes) {
        return switch (terms.pricing()) {
            case PER_MINUTE -> terms.rate().orElseThrow().multipliedBy(minutes);
            case FIXED -> terms.fixed().orElseThrow();
            case PROJECT -> terms.nothing();
        };
    }

    private static String reckoning(Terms terms, long seconds, int minutes) {
        return "%d:%02d min together, ".formatted(seconds / 60, seconds % 60)
                + switch (Counting.of(terms, seconds, minutes)) {
                    case CAPPED -> "capped at " + minutes + " min, the rest is not charged" + product(terms, minutes);
                    case LOWERED -> "lowered by the practitioner to " + minutes + " min" + product(terms, minutes);
                    case MINIMUM -> "minimum " + minutes + " min" + product(terms, minutes);
                    case STEPS -> steps(terms) + product(terms, minutes);
                    case FIXED -> "fixed price";
                    case FREE -> "free of charge because the service is priced as a project";
                };
    }

    private static String steps(Terms terms) {
        return terms.quantumMinutes() > 1 ? "in steps of " + terms.quantumMinutes() + " min" : "whole minutes";
    }

    private static String product(Terms terms, int minutes) {
        return ": " + minutes + " min × " + terms.rate().orElseThrow();
    }
}
