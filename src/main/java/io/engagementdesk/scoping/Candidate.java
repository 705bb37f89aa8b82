package io.engagementdesk.scoping;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.scoping.analysis.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A practitioner who could take the call, and what speaks for it. */
record Candidate(Practitioner practitioner, Need need) {

    String login() {
        return practitioner.login();
    }

    boolean speaksTheLanguage() {
        return practitioner.language().getLanguage().equals(need.language().getLanguage());
    }

    /** How much more the practitioner can do than is asked: the most able are kept for what needs them. */
    int spareLevel() {
        return practitioner.level() - need.found().level();
    }

    Instant idleSince() {
        return practitioner.lastCallAt().orElse(Instant.MIN);
    }

    String reason(Instant now) {
        return "knows " + need.skill()
                + (speaksTheLanguage() ? ", speaks " : ", does not speak ")
                + need.language().getDisplayLanguage(Locale.ENGLISH)
                + ", level " + practitioner.level() + " where " + need.found().level() + " is asked, "
                + practitioner
                        .lastCallAt()
                        .map(last -> "last call " + Duration.between(last, now).toMinutes() + " min ago")
                        .orElse("no call yet");
    }
}
