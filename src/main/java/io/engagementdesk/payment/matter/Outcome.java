package io.engagementdesk.payment.matter;

import io.engagementdesk.payment.operation.Matters;
import java.util.List;
import java.util.stream.Stream;

/** What finance may decide, each about what it fits. */
enum Outcome {
    GIVE_BACK(Matters.UNPLACED, "Give it back, the way it came"),
    PLACE(Matters.UNPLACED, "It belongs to the engagement below"),
    NOT_OURS(Matters.UNPLACED, "It is not ours: keep it apart"),
    RETURNED_THERE(Matters.GIVEN_BACK, "It was right to give it back: the matter is closed"),
    CREDIT(Matters.UNCREDITED, "It was right: credit it to the client, with a credit note"),
    LOSS(Matters.UNCREDITED, "It was wrong, and is booked as a loss"),
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
        String about = Stream.of(Matters.UNPLACED, Matters.UNKNOWN, Matters.GIVEN_BACK, Matters.UNCREDITED)
                .filter(reference::startsWith)
                .findFirst()
                .orElse("");
        return Stream.of(values())
                .filter(outcome -> outcome.about.equals(about))
                .toList();
    }
}
