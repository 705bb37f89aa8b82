package io.engagementdesk.contract.step;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Signatures;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.contract.paper.PaperWriter;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Sealing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what both have signed, with its audit page; repeated as often as it takes, done once (F40). */
@Service
@Transactional
class Sealer {

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final PaperWriter writer;
    private final Documents documents;
    private final Sealing sealing;
    private final SigningLog log;

    Sealer(
            ContractRows contracts,
            PaperRows papers,
            Signatures signatures,
            PaperWriter writer,
            Documents documents,
            Sealing sealing,
            SigningLog log) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.writer = writer;
        this.documents = documents;
        this.sealing = sealing;
        this.log = log;
    }

    void ensureSealed(String engagement) {
        Contract contract = contracts.newest(engagement).orElseThrow();
        papers.of(contract.id()).stream()
                .map(paper -> papers.lock(paper.id()))
                .filter(paper -> paper.state() == PaperState.SIGNED)
                .forEach(paper -> seal(contract, paper));
    }

    private void seal(Contract contract, Paper paper) {
        byte[] audited = writer.audited(paper, signatures.of(paper.id()));
        byte[] sealed = sealing.seal(audited, paper.name());
        UUID kept = documents.keep(
                paper.engagement(),
                paper.kind().document() + "-sealed",
                paper.name() + "-signed.pdf",
                "application/pdf",
                sealed);
        papers.seal(paper.id(), kept, sealing.verify(sealed).certificate());
        log.add(
                contract.engagement(),
                new SigningLog.Line(
                        Event.SEALED,
                        SigningLog.DESK,
                        Optional.empty(),
                        Optional.of(paper),
                        "sealed file " + documents.get(kept).sha256()));
    }
}
