package io.engagementdesk.intake;

import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.process.FormRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody reports of a call.
 *
 * @param party client, practitioner or desk
 * @param practitioner login; where it is missing, whom the call rings at
 * @param outcome done or dropped, or null
 */
record CallReport(String party, String practitioner, String outcome) {

    Party side() {
        return choice(Party.values(), "party", party);
    }

    Outcome said() {
        return outcome == null ? null : choice(Outcome.values(), "outcome", outcome);
    }

    private static <T extends Enum<T>> T choice(T[] choices, String field, String said) {
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(said))
                .findFirst()
                .orElseThrow(() -> new FormRefused(field, "option", "It must be one of " + words(choices) + "."));
    }

    private static String words(Enum<?>[] choices) {
        return Arrays.stream(choices).map(CallReport::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
