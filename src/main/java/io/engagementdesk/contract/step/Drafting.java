package io.engagementdesk.contract.step;

import io.engagementdesk.contract.AgreedWork;
import io.engagementdesk.contract.AgreedWork.Work;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperKind;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.contract.Party;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.contract.paper.PaperWriter;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the papers of what was accepted: the special always, the general where none is in force. */
@Service
@Transactional
class Drafting {

    private final AgreedWork accepted;
    private final Parties parties;
    private final ContractRows contracts;
    private final PaperRows papers;
    private final PaperWriter writer;
    private final SigningLog log;
    private final Engagements engagements;
    private final Timeline timeline;
    private final ContractProperties settings;
    private final Clock clock;

    Drafting(
            AgreedWork accepted,
            Parties parties,
            ContractRows contracts,
            PaperRows papers,
            PaperWriter writer,
            SigningLog log,
            Engagements engagements,
            Timeline timeline,
            ContractProperties settings,
            Clock clock) {
        this.accepted = accepted;
        this.parties = parties;
        this.contracts = contracts;
        this.papers = papers;
        this.writer = writer;
        this.log = log;
        this.engagements = engagements;
        this.timeline = timeline;
        this.settings = settings;
        this.clock = clock;
    }

    /** Drafts, or drafts once more after other wording was asked for; tells whether the practice signs by mandate. */
    boolean draft(String engagement) {
        Party party = parties.locked(engagement);
        Work work = accepted.of(engagement);
        Contract contract = contracts
                .newest(engagement)
                .filter(known -> known.state() == Contract.State.OPEN)
                .orElseGet(() -> open(party, engagement, work));
        if (!work.change()) {
            engagements.move(engagement, State.CONTRACTING, Actor.PROCESS);
        }
        Paper master = master(contract, party);
        special(contract, party, work, master);
        timeline.add(engagement, Actor.PROCESS, "contractDrafted", "for " + party.name());
        return contract.gross().getAmount().compareTo(settings.mandate()) <= 0;
    }

    private Contract open(Party party, String engagement, Work work) {
        int number = contracts.newest(engagement).map(Contract::number).orElse(0) + 1;
        Contract contract = new Contract(
                UUID.randomUUID(),
                engagement,
                number,
                work.change(),
                party.id(),
                party.contact().id(),
                work.proposal(),
                work.scope(),
                work.net(),
                work.tax(),
                Contract.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        contracts.add(contract);
        return contract;
    }

    /** The one in force; else the one that is being signed, also for another engagement; else a new one. */
    private Paper master(Contract contract, Party party) {
        Optional<Paper> known = papers.master(party.id());
        known.filter(this::isOver).ifPresent(papers::withdraw);
        Optional<Paper> standing = known.filter(paper -> !isOver(paper));
        Paper master = standing.orElseGet(() -> newMaster(contract, party));
        if (master.state() != PaperState.IN_FORCE && !isBound(contract, master)) {
            papers.bind(contract.id(), master.id());
        }
        return master;
    }

    private boolean isOver(Paper paper) {
        LocalDate today = LocalDate.now(clock);
        return paper.state() == PaperState.IN_FORCE && !paper.counts(today);
    }

    private Paper newMaster(Contract contract, Party party) {
        Paper drafted = writer.master(contract, party, papers.nextVersion(contract.engagement(), PaperKind.MSA));
        papers.add(drafted);
        papers.makeMaster(party.id(), drafted.id());
        sent(contract, drafted);
        return drafted;
    }

    private void special(Contract contract, Party party, Work work, Paper master) {
        PaperKind kind = work.change() ? PaperKind.AMENDMENT : PaperKind.SOW;
        List<Paper> before = papers.of(contract.id()).stream()
                .filter(paper -> paper.kind() == kind)
                .toList();
        int version = papers.nextVersion(contract.engagement(), kind);
        Optional<Contract> old = contracts.agreed(contract.engagement());
        Paper drafted = work.change()
                ? writer.amendment(contract, party, work, master, version, old)
                : writer.statement(contract, party, work, master, version);
        papers.add(drafted);
        before.forEach(paper -> supersede(contract, paper, drafted));
        if (before.isEmpty()) {
            papers.bind(contract.id(), drafted.id());
        }
        sent(contract, drafted);
    }

    private void supersede(Contract contract, Paper old, Paper drafted) {
        papers.replace(old.id(), drafted.id());
        papers.move(old.id(), old.state(), PaperState.SUPERSEDED);
        log.add(contract.engagement(), line(Event.SUPERSEDED, old, "by version " + drafted.version()));
    }

    private void sent(Contract contract, Paper paper) {
        log.add(contract.engagement(), line(Event.SENT, paper, paper.kind() + " version " + paper.version()));
    }

    private boolean isBound(Contract contract, Paper paper) {
        return papers.of(contract.id()).stream().anyMatch(bound -> bound.id().equals(paper.id()));
    }

    private static SigningLog.Line line(Event event, Paper paper, String detail) {
        return new SigningLog.Line(event, SigningLog.DESK, Optional.empty(), Optional.of(paper), detail);
    }
}
