package io.engagementdesk.payment.dispute;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.payment.TalkTime;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.payment.price.Terms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what speaks for the practice: what was agreed and accepted, what took place, what was sent. */
@Component
@Transactional(readOnly = true)
class DisputeEvidence {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What of the timeline a bank may read; what the staff noted for itself is not of it. */
    private static final Set<String> FACTS =
            Set.of("depositPaid", "takenAhead", "captured", "balanceCharged", "balancePaid", "refunded");

    private final Engagements engagements;
    private final Clients clients;
    private final AgreedTerms terms;
    private final Prices prices;
    private final TalkTime talks;
    private final Timeline timeline;
    private final Documents documents;
    private final Messages messages;

    DisputeEvidence(
            Engagements engagements,
            Clients clients,
            AgreedTerms terms,
            Prices prices,
            TalkTime talks,
            Timeline timeline,
            Documents documents,
            Messages messages) {
        this.engagements = engagements;
        this.clients = clients;
        this.terms = terms;
        this.prices = prices;
        this.talks = talks;
        this.timeline = timeline;
        this.documents = documents;
        this.messages = messages;
    }

    String service(String engagement) {
        return terms.of(engagement).serviceName();
    }

    /** In English, as banks read it. */
    String of(Dispute dispute) {
        String engagement = dispute.engagement();
        String text = Stream.of(
                        List.of(agreed(engagement), served(engagement)),
                        titled("What happened", facts(engagement)),
                        titled("Papers", papers(engagement)),
                        titled("Messages", letters(engagement)))
                .flatMap(List::stream)
                .reduce("", (all, line) -> all + line + "\n");
        return text.substring(0, Math.min(text.length(), 19_000)).strip();
    }

    private String agreed(String number) {
        Engagement engagement = engagements.get(number);
        Contact buyer = clients.contact(engagement.contact());
        Terms agreed = terms.of(number);
        String accepted = terms.acceptedAt(number).map(MOMENT::format).orElse("an unknown moment");
        return "%s (%s) bought %s as engagement %s on %s.%nThe terms (%s, deposit %s) were shown on our payment page and"
                        .formatted(
                                buyer.name(),
                                buyer.email(),
                                agreed.serviceName(),
                                number,
                                MOMENT.format(engagement.registeredAt()),
                                agreed.words(),
                                agreed.deposit())
                + " accepted by going on to pay on %s, by the personal link that was mailed to %s."
                        .formatted(accepted, buyer.email());
    }

    private String served(String number) {
        long seconds = talks.secondsTogether(number);
        String together =
                "Client and practitioner were together for %d:%02d minutes.".formatted(seconds / 60, seconds % 60);
        return together
                + prices.of(number)
                        .map(price -> " Price: " + price.gross() + ". " + price.explanation())
                        .orElse("");
    }

    private static List<String> titled(String title, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("", title + ":"), lines.stream().map("- "::concat))
                        .toList();
    }

    private List<String> facts(String number) {
        return timeline.of(number).stream()
                .filter(entry -> FACTS.contains(entry.what()) || entry.what().startsWith("call"))
                .map(entry -> moment(entry.at()) + " " + words(entry.what()) + ": " + entry.detail())
                .toList();
    }

    private List<String> papers(String number) {
        return documents.of(number).stream()
                .filter(paper -> !DisputeAnswers.PAPER.equals(paper.kind())
                        && paper.name().endsWith(".pdf"))
                .map(paper -> paper.name() + " of " + moment(paper.createdAt()) + ", SHA-256 " + paper.sha256())
                .toList();
    }

    private List<String> letters(String number) {
        return messages.of(number).stream()
                .filter(letter -> letter.state() == Messages.State.SENT)
                .map(letter -> moment(letter.at()) + " “" + letter.subject() + "” to " + letter.recipient())
                .toList();
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** {@code depositPaid} as “deposit paid”. */
    private static String words(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
