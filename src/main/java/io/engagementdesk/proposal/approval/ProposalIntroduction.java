package io.engagementdesk.proposal.approval;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskIntroduction;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalProcess;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.paper.ProposalPaper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The proposal, readable above the form that decides on it; its PDF behind the link and in the mail. */
@Component
class ProposalIntroduction implements ClientTaskIntroduction {

    private static final String FILE = "proposal.pdf";

    private final Proposals proposals;
    private final ProposalPaper paper;
    private final Documents documents;
    private final ClientLinks links;
    private final Customers customers;

    ProposalIntroduction(
            Proposals proposals, ProposalPaper paper, Documents documents, ClientLinks links, Customers customers) {
        this.proposals = proposals;
        this.paper = paper;
        this.documents = documents;
        this.links = links;
        this.customers = customers;
    }

    @Override
    public String task() {
        return ProposalProcess.DECIDE_PROPOSAL;
    }

    @Override
    public Page introduction(ClientTask task) {
        Proposal issued = proposals.ofTask(task.task()).orElseThrow();
        Map<String, Object> model = model(issued, task);
        model.put("proposal", paper.sheet(issued, task.language()));
        return new Page("proposal/introduction", model);
    }

    /** Where his papers go. */
    @Override
    public Map<String, String> known(ClientTask task) {
        return customers
                .address(task.engagement())
                .map(address -> address.typed(task.language()).fields())
                .orElse(Map.of());
    }

    /** Which version it was, and the way to a newer one. */
    @Override
    public Optional<Page> afterwards(ClientTask task) {
        return proposals.ofTask(task.task()).map(version -> new Page("proposal/afterwards", model(version, task)));
    }

    private Map<String, Object> model(Proposal version, ClientTask task) {
        Map<String, Object> model = new HashMap<>();
        model.put("version", version);
        model.put("pdf", links.path(task.link()) + "/" + FILE);
        newer(version, task).ifPresent(way -> model.put("newer", way));
        return model;
    }

    private Optional<String> newer(Proposal version, ClientTask task) {
        return proposals
                .latest(version.engagement())
                .filter(newest -> newest.version() > version.version())
                .flatMap(newest -> links.open(version.engagement(), task()))
                .map(link -> links.path(link.id()));
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return FILE.equals(name)
                ? proposals.ofTask(task.task()).flatMap(Proposal::pdf).map(this::download)
                : Optional.empty();
    }

    private Download download(java.util.UUID pdf) {
        Document document = documents.get(pdf);
        return new Download(document.name(), document.mediaType(), documents.content(pdf));
    }

    /** Asked for while the task is being made. */
    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return proposals
                .issued(task.engagement())
                .map(issued -> new Enclosed(
                        "proposalIssued",
                        Map.of(
                                "amount",
                                issued.quote().gross().toString(),
                                "version",
                                String.valueOf(issued.version())),
                        List.of(issued.pdf().orElseThrow())));
    }
}
