package io.engagementdesk.payment.price;

/**
 * The share of the minimum or fixed price that is kept though the client was not served.
 *
 * @param percent 0 to 100
 */
public record Forfeit(int percent, Reason reason) {

    /** Why it is kept. */
    public enum Reason {
        /** He did not come to his appointment. */
        CLIENT_ABSENT("the client did not come to the appointment", "attendance"),
        /** He cancelled when it was too late to do so for nothing. */
        CANCELLED_LATE("the client cancelled the appointment late", "cancellation");

        private final String words;
        private final String table;

        Reason(String words, String table) {
            this.words = words;
            this.table = table;
        }

        String words() {
            return words;
        }

        /** The decision table that says how much. */
        String table() {
            return table;
        }
    }

    public Forfeit {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A share lies between 0 and 100 percent, not at " + percent);
        }
    }
}
