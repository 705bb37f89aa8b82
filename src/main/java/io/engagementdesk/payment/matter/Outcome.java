package io.engagementdesk.payment.matter;

import io.engagementdesk.payment.operation.Matters;
import java.util.List;
import java.util.stream.Stream;

/** What finance may decide, each about what it fits. */
enum Outcome {
    GIVE_BACK(Matters.UNPLACED, "Give it back, the way it came"),
    PLACE(Matters.UNPLACED, "It belongs to the engagement below"),
    NOT_OURS(Matters.UNPLACED, "It is not ours: keep it apart"),
    FOUND(Matters.UNKNOWN, "The provider has it, under the reference below: ask again now"),
    NOT_FOUND(Matters.UNKNOWN, "The provider does not have it: it has failed"),
    MATCHED("", "It is booked and right as it is"),
    RETURNED("", "It was given back at the provider"),
    WRITTEN_OFF("", "Nothing more can be done");

    private final String about;
    private final String label;

    Outcome(String about, String label) {
        this.about = about;
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What fits the matter; a note where nothing does. */
    static List<Outcome> of(String reference) {
        String about = Stream.of(Matters.UNPLACED, Matters.UNKNOWN)
                .filter(reference::startsWith)
                .findFirst()
                .orElse("");
        return Stream.of(values())
                .filter(outcome -> outcome.about.equals(about))
                .toList();
    }
}
