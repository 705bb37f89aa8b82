package io.engagementdesk.payment.operation;

/** What a matter of finance is about, by the beginning of its reference; the operation's id follows. */
public final class Matters {

    /** Money that nobody asked for. */
    public static final String UNPLACED = "unplaced:";

    /** The provider does not say what became of an operation. */
    public static final String UNKNOWN = "unknown:";

    /** A refund made at the provider of money that had not been charged; nothing is left to be booked. */
    public static final String GIVEN_BACK = "givenBack:";

    /** A refund made at the provider of money that had been charged and has not been credited. */
    public static final String UNCREDITED = "uncredited:";

    /** In the books: unplaced money that is not ours. */
    public static final String KEPT_APART = "foreign:";

    private Matters() {}
}
