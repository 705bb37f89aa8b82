package io.engagementdesk.contract.paper;

import io.engagementdesk.contract.AgreedWork.Work;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperKind;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Party;
import io.engagementdesk.contract.Signature;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.document.Documents.Order;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes papers in the language of who reads them; that language is the one that binds. */
@Component
public class PaperWriter {

    private final Documents documents;
    private final GeneralFacts general;
    private final WorkFacts works;
    private final AuditFacts audits;
    private final Clock clock;

    PaperWriter(Documents documents, GeneralFacts general, WorkFacts works, AuditFacts audits, Clock clock) {
        this.documents = documents;
        this.general = general;
        this.works = works;
        this.audits = audits;
        this.clock = clock;
    }

    /** The general paper; refused when a clause is missing. */
    public Paper master(Contract contract, Party party, int version) {
        Map<String, Object> facts = general.of(party, version);
        Paper paper = write(contract, party, PaperKind.MSA, version, facts);
        String html = new String(documents.content(paper.html().orElseThrow()), StandardCharsets.UTF_8);
        ClauseCheck.check(html, party.isBusiness(), general.figures(language(party)));
        return paper;
    }

    /** The statement of work of what was accepted. */
    public Paper statement(Contract contract, Party party, Work work, Paper master, int version) {
        Map<String, Object> facts = works.of(contract, party, work, master, version);
        return write(contract, party, PaperKind.SOW, version, facts);
    }

    /** What a change alters; old beside new. */
    public Paper amendment(
            Contract contract, Party party, Work work, Paper master, int version, Optional<Contract> old) {
        Map<String, Object> facts = works.of(contract, party, work, master, version);
        facts.putAll(works.difference(work, old, language(party)));
        return write(contract, party, PaperKind.AMENDMENT, version, facts);
    }

    /** The signed paper with a page that says who signed, when and from where. */
    public byte[] audited(Paper paper, List<Signature> signatures) {
        Map<String, Object> facts = audits.of(paper, signatures);
        return documents.withAppendix(
                paper.pdf(), new Order(paper.engagement(), "contract-audit", "", paper.language(), facts));
    }

    private Paper write(Contract contract, Party party, PaperKind kind, int version, Map<String, Object> facts) {
        String name = kind.name() + "-" + contract.engagement();
        Issued issued =
                documents.issue(new Order(contract.engagement(), kind.document(), name, language(party), facts));
        return new Paper(
                UUID.randomUUID(),
                kind,
                contract.engagement(),
                party.id(),
                version,
                PaperState.SENT,
                language(party),
                false,
                Optional.of(issued.html()),
                issued.pdf(),
                documents.get(issued.pdf()).sha256(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private static Locale language(Party party) {
        return party.contact().language();
    }
}
