package io.engagementdesk.money;

/** The chart of accounts; each exists once a currency. */
public final class Accounts {

    /** Asset: what the payment provider owes the practice. */
    public static final String PROVIDER = "provider";
    /** Liability: tax to be handed on. */
    public static final String TAX = "tax";
    /** Revenue of calls and meetings. */
    public static final String REVENUE_MICRO = "revenue:micro";

    private Accounts() {}

    /** Asset: what is owed for an engagement. */
    public static String receivable(String engagement) {
        return "receivable:" + engagement;
    }

    /** Liability: what a client has paid ahead for an engagement. */
    public static String deposit(String engagement) {
        return "deposit:" + engagement;
    }
}
