package io.engagementdesk.process;

import java.util.Locale;

/** The candidate groups of the models; {@code CLIENT} marks tasks that a client does by link. */
public enum StaffGroup {
    MANAGER,
    DESK,
    SALES,
    FINANCE,
    PRACTITIONER,
    ANALYST,
    CLIENT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
