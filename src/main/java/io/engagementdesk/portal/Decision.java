package io.engagementdesk.portal;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * What a client answers to a proposal, as he has sent it.
 *
 * @param version that he had before him; 0 where it is none
 * @param said the verdict as it was sent
 * @param once made with the page
 */
record Decision(int version, String said, String words, String approverName, String authority, UUID once) {

    static Decision of(Map<String, String> fields) {
        String version = fields.getOrDefault("version", "");
        return new Decision(
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
                fields.getOrDefault("verdict", ""),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("approverName", ""),
                fields.getOrDefault("authority", ""),
                ConversationController.Draft.of("", fields.getOrDefault("once", ""))
                        .once());
    }

    /** Nothing answered yet. */
    static Decision none() {
        return of(Map.of());
    }

    Verdict verdict() {
        return Arrays.stream(Verdict.values())
                .filter(known -> known.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new FormRefused("verdict", "option", "Choose one of the answers."));
    }
}
