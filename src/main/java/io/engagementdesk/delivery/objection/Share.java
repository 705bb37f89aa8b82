package io.engagementdesk.delivery.objection;

import io.engagementdesk.process.FormRefused;
import java.math.BigDecimal;
import java.util.Optional;

/** The percent of an instalment that somebody holds to be owed, as typed. */
final class Share {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Share() {}

    /** Empty where it is left to the mediator. */
    static Optional<Integer> offered(String decision, String typed) {
        return "SHARE".equals(decision) ? Optional.of(of(typed)) : Optional.empty();
    }

    /** @throws FormRefused for anything but whole percent from 0 to 100 */
    static int of(String typed) {
        if (!typed.matches("\\d{1,3}([.]0+)?") || new BigDecimal(typed).compareTo(ALL) > 0) {
            throw new FormRefused("share", "range", "Enter whole percent from 0 to 100.");
        }
        return new BigDecimal(typed).intValueExact();
    }
}
