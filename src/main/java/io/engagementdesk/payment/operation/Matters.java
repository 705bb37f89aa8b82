package io.engagementdesk.payment.operation;

/** What a matter of finance is about, by the beginning of its reference; the operation's id follows. */
public final class Matters {

    /** Money that nobody asked for. */
    public static final String UNPLACED = "unplaced:";

    /** The provider does not say what became of an operation. */
    public static final String UNKNOWN = "unknown:";

    private Matters() {}
}
