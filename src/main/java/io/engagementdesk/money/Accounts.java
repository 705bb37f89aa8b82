package io.engagementdesk.money;

/** The chart of accounts; each exists once a currency. */
public final class Accounts {

    /** Asset: what the payment provider owes the practice. */
    public static final String PROVIDER = "provider";
    /** Asset: what lies at the practice's bank. */
    public static final String BANK = "bank";
    /** Liability: money that came and belongs nowhere yet. */
    public static final String UNPLACED = "unplaced";
    /** Liability: money that came to our account and is not ours. */
    public static final String FOREIGN = "foreign";
    /** Liability: tax to be handed on. */
    public static final String TAX = "tax";
    /** Revenue of calls and meetings. */
    public static final String REVENUE_MICRO = "revenue:micro";

    /** Revenue of projects. */
    public static final String REVENUE_MACRO = "revenue:macro";

    /** Revenue: deposits kept because what was offered was not taken. */
    public static final String REVENUE_RETAINED = "revenue:retained";

    /** Expense: what clients' banks took back, and what that cost. */
    public static final String LOSS_DISPUTE = "loss:dispute";

    /** Expense: what was given back by mistake, at the provider and not by us. */
    public static final String LOSS_REFUND = "loss:refund";

    private Accounts() {}

    /** Asset: what is owed for an engagement. */
    public static String receivable(String engagement) {
        return "receivable:" + engagement;
    }

    /** Liability: what is to be given back of what an engagement was charged. */
    public static String refund(String engagement) {
        return "refund:" + engagement;
    }

    /** Liability: what a client has paid ahead for an engagement. */
    public static String deposit(String engagement) {
        return "deposit:" + engagement;
    }

    /** Liability: what of a project has been invoiced before it was earned. */
    public static String deferred(String engagement) {
        return "deferred:" + engagement;
    }
}
