package io.engagementdesk.contract.paper;

import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.Signature;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.money.Practice;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the audit page says: who signed what, when, how and from where, and what happened before. */
@Component
class AuditFacts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

    private final SigningLog log;
    private final Practice practice;

    AuditFacts(SigningLog log, Practice practice) {
        this.log = log;
        this.practice = practice;
    }

    Map<String, Object> of(Paper paper, List<Signature> signatures) {
        return Map.of(
                "kind", paper.kind().word(),
                "name", paper.name(),
                "version", paper.version(),
                "hash", paper.sha256(),
                "signatures", signatures.stream().map(this::shown).toList(),
                "events", log.of(paper.engagement()).stream().map(this::shown).toList());
    }

    private Map<String, String> shown(Signature signature) {
        return Map.of(
                "side", signature.side().name(),
                "name", signature.name(),
                "capacity", signature.capacity(),
                "way", signature.way().name(),
                "at", moment(signature.at()),
                "ip", signature.ip(),
                "agent", signature.agent(),
                "consent", signature.consent(),
                "picture",
                        signature
                                .picture()
                                .map(picture -> "data:image/png;base64,"
                                        + Base64.getEncoder().encodeToString(picture))
                                .orElse(""));
    }

    private Map<String, String> shown(SigningLog.Entry entry) {
        return Map.of(
                "at", moment(entry.at()),
                "event", entry.event(),
                "who", entry.who(),
                "ip", entry.ip(),
                "sha256", entry.sha256());
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(practice.timeZone()));
    }
}
