package io.engagementdesk.contract;

import java.util.Locale;

/** What is signed. */
public enum PaperKind {
    /** The master services agreement between two companies, or a consumer's terms. */
    MSA,
    /** The statement of work of one engagement. */
    SOW,
    /** What a change of it alters. */
    AMENDMENT;

    /** In names of files and texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of its documents. */
    public String document() {
        return "contract-" + word();
    }
}
