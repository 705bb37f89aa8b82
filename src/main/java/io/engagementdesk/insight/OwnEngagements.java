package io.engagementdesk.insight;

import io.engagementdesk.web.Confinement;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which engagements a caller sees, for pages and API alike: the office all, a practitioner those for which he was
 * located or rung, whose team he is booked for or of which he has a task, and of these no amounts.
 */
@Component
public class OwnEngagements {

    private static final String EVERY = "e.number = e.number";

    private static final String OWN = "e.number in (select engagement from candidate where practitioner = :caller"
            + " union select engagement from phone_call where practitioner = :caller"
            + " union select engagement from project_member where practitioner = :caller and booked"
            + " union select i.BUSINESS_KEY_ from ACT_RU_EXECUTION i join ACT_RU_TASK t on t.PROC_INST_ID_ = i.ID_"
            + " where t.ASSIGNEE_ = :caller)";

    private static final Pattern AMOUNT = Pattern.compile("\\b[A-Z]{3} -?\\d[\\d.,]*");

    private final Confinement confinement;

    OwnEngagements(Confinement confinement) {
        this.confinement = confinement;
    }

    /** The condition on {@code engagement e}; {@code :caller} in it is {@link #caller}. */
    String condition() {
        return all() ? EVERY : OWN;
    }

    String caller() {
        return confinement.login().orElse("");
    }

    /** Whether the caller sees everything, money included. */
    public boolean all() {
        return confinement.login().isEmpty();
    }

    /** What the caller may read of a text. */
    public String readable(String text) {
        return all() ? text : AMOUNT.matcher(text).replaceAll("…");
    }
}
