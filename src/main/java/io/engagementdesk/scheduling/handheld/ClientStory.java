package io.engagementdesk.scheduling.handheld;

import io.engagementdesk.engagement.State;
import io.engagementdesk.scoping.KnownNeeds.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a practitioner should know of a client before they speak.
 *
 * @param service by name
 * @param needs what the desk found out
 * @param bought what the client bought or wanted before, newest first
 * @param notes on this engagement, oldest first
 */
record ClientStory(
        String engagement,
        String service,
        String who,
        Optional<String> organisation,
        Optional<String> phone,
        Locale language,
        String question,
        Optional<Known> needs,
        List<Purchase> bought,
        List<Note> notes) {

    /** An engagement of before. */
    record Purchase(String number, String service, State state, LocalDate on) {}

    /** What somebody wrote down. */
    record Note(String who, String text) {}
}
