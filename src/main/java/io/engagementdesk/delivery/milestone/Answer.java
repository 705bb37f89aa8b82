package io.engagementdesk.delivery.milestone;

import io.engagementdesk.process.FormRefused;

/** What the client typed about a presentation. */
record Answer(Verdict verdict, String words, String name) {

    /** @throws FormRefused for what is missing, and for one rework too many */
    Answer checked(Stage stage) {
        if (verdict == Verdict.DEEMED) {
            throw new FormRefused("acceptance", "option", "Choose one of those offered.");
        }
        if (verdict != Verdict.ACCEPTED && words.isEmpty()) {
            throw new FormRefused("words", "reason", "Tell us what is missing or wrong.");
        }
        if (verdict == Verdict.REWORK && stage.reworksLeft() == 0) {
            throw new FormRefused(
                    "acceptance",
                    "reworked",
                    "It has been reworked twice, as agreed. Accept it, or raise an objection, which a mediator settles.");
        }
        return this;
    }
}
