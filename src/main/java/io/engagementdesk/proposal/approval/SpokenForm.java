package io.engagementdesk.proposal.approval;

import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Verdict;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody of the practice has heard, as it was typed.
 *
 * @param version that was on the page
 * @param call id of a call, or {@code elsewhere}
 * @param saidAt in the practice's time
 */
record SpokenForm(
        String version,
        String verdict,
        String words,
        String approverName,
        String authority,
        String call,
        String saidAt,
        TypedAddress address,
        boolean byTransfer,
        boolean readBack,
        boolean consent) {

    static final String ELSEWHERE = "elsewhere";

    static SpokenForm empty(Proposal issued, String client, TypedAddress address, Instant now, ZoneId zone) {
        String moment = LocalDateTime.ofInstant(now, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return new SpokenForm(
                String.valueOf(issued.version()), "", "", client, "", "", moment, address, false, false, false);
    }

    static SpokenForm of(Map<String, String> fields) {
        return new SpokenForm(
                typed(fields, "version"),
                typed(fields, "verdict"),
                typed(fields, "words"),
                typed(fields, "approverName"),
                typed(fields, "authority"),
                typed(fields, "call"),
                typed(fields, "saidAt"),
                new TypedAddress(
                        typed(fields, "street"),
                        typed(fields, "postalCode"),
                        typed(fields, "city"),
                        typed(fields, "country")),
                fields.containsKey("byTransfer"),
                fields.containsKey("readBack"),
                fields.containsKey("consent"));
    }

    private static String typed(Map<String, String> fields, String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** By field, what is wrong with it. */
    Map<String, String> errors(Proposal issued, Set<UUID> calls, Instant now, ZoneId zone) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (said().isEmpty()) {
            errors.put("verdict", "Say what the client decided.");
        }
        answer().ifPresent(answer ->
                answer.findings().forEach((FieldError finding) -> errors.put(finding.field(), finding.message())));
        if (!call.equals(ELSEWHERE) && callId().filter(calls::contains).isEmpty()) {
            errors.put("call", "Choose the call in which it was said, or that it was said elsewhere.");
        }
        when(zone)
                .filter(moment -> !moment.isAfter(now.plusSeconds(60))
                        && !moment.isBefore(issued.issuedAt().orElseThrow().minusSeconds(60)))
                .ifPresentOrElse(
                        fine -> {},
                        () -> errors.put("saidAt", "Give a time after the proposal was sent, and not in the future."));
        if (said().filter(Verdict.ACCEPT::equals).isPresent()) {
            ticks(errors);
        }
        return errors;
    }

    private void ticks(Map<String, String> errors) {
        if (!readBack) {
            errors.put("readBack", "Read the text to the client and let him confirm it.");
        }
        if (!consent) {
            errors.put("consent", "Without his consent nothing is recorded: send him the link instead.");
        }
    }

    Optional<Verdict> said() {
        return Stream.of(Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
    }

    Optional<Answer> answer() {
        return said().map(one -> new Answer(one, words, approverName, authority, address, byTransfer));
    }

    Optional<UUID> callId() {
        try {
            return call.isEmpty() || call.equals(ELSEWHERE) ? Optional.empty() : Optional.of(UUID.fromString(call));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<Instant> when(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(saidAt).atZone(zone).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
