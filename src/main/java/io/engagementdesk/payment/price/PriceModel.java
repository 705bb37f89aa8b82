package io.engagementdesk.payment.price;

import io.engagementdesk.catalogue.Service.Pricing;
import org.joda.money.Money;

/** Makes the price of a call from what was agreed and the time together. */
final class PriceModel {

    private PriceModel() {}

    static Price price(Terms terms, long seconds) {
        int minutes = terms.pricing() == Pricing.PER_MINUTE ? billed(terms, seconds) : started(seconds);
        Money net = net(terms, minutes);
        Money tax = terms.tax().on(net);
        String explanation = reckoning(terms, seconds, minutes) + " = " + net + " net, plus "
                + terms.tax().percent().stripTrailingZeros().toPlainString() + " % tax " + tax + ", is "
                + net.plus(tax) + ".";
        return new Price(seconds, minutes, net, tax, terms.tax(), explanation);
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
