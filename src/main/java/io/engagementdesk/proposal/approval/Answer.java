package io.engagementdesk.proposal.approval;

import io.engagementdesk.client.PlainText;
import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.proposal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody says to a proposal.
 *
 * @param words reason or wish
 * @param authority by which he speaks for his company
 * @param address of his company, or his own; may be missing
 * @param byTransfer whether he pays by bank transfer instead of a saved card
 */
record Answer(Verdict verdict, String words, String name, String authority, TypedAddress address, boolean byTransfer) {

    private static final int WORDS = 2_000;
    private static final int SHORT = 200;

    /** What is missing: who accepts says by which authority, who does not says why. */
    List<FieldError> findings() {
        List<FieldError> findings = new ArrayList<>();
        if (name.isEmpty()) {
            findings.add(required("approverName"));
        }
        if (verdict == Verdict.ACCEPT && authority.isEmpty()) {
            findings.add(required("authority"));
        }
        if (verdict == Verdict.CHANGE && words.isEmpty()) {
            findings.add(required("words"));
        }
        Stream.of(
                        PlainText.optional("words", words, WORDS),
                        PlainText.optional("approverName", name, SHORT),
                        PlainText.optional("authority", authority, SHORT))
                .flatMap(Optional::stream)
                .forEach(findings::add);
        findings.addAll(address.findings());
        return findings;
    }

    Answer checked() {
        List<FieldError> findings = findings();
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
        return this;
    }

    private static FieldError required(String field) {
        return new FieldError(field, "required", "Please fill this in.");
    }
}
