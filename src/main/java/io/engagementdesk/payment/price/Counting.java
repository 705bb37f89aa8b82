package io.engagementdesk.payment.price;

/** Which rule made the charged minutes of the minutes together. */
public enum Counting {
    /** No more than the cap is charged. */
    CAPPED,
    /** Whoever served has fewer minutes charged than were measured. */
    LOWERED,
    /** No less than the minimum is charged. */
    MINIMUM,
    /** Every step that has begun is charged. */
    STEPS,
    /** The price is fixed. */
    FIXED,
    /** It belongs to a project and costs nothing itself. */
    FREE;

    /** The rule that led from these seconds to these minutes. */
    public static Counting of(Terms terms, long seconds, int minutes) {
        return switch (terms.pricing()) {
            case PER_MINUTE -> perMinute(terms, PriceModel.started(seconds), minutes);
            case FIXED -> FIXED;
            case PROJECT -> FREE;
        };
    }

    private static Counting perMinute(Terms terms, int started, int minutes) {
        if (minutes < started) {
            return minutes == terms.capMinutes() ? CAPPED : LOWERED;
        }
        return started < minutes && minutes == terms.minimumMinutes() ? MINIMUM : STEPS;
    }
}
