package io.engagementdesk.contract.step;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.contract.Signature.Side;
import io.engagementdesk.contract.Signatures;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Client;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.scoping.team.Member;
import io.engagementdesk.scoping.team.Teams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts sealed papers into force and sends everybody his copies. */
@Service
@Transactional
class Force {

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final Parties parties;
    private final Messages messages;
    private final SigningLog log;
    private final Timeline timeline;
    private final Teams teams;

    Force(
            ContractRows contracts,
            PaperRows papers,
            Signatures signatures,
            Parties parties,
            Messages messages,
            SigningLog log,
            Timeline timeline,
            Teams teams) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.parties = parties;
        this.messages = messages;
        this.log = log;
        this.timeline = timeline;
        this.teams = teams;
    }

    void put(String engagement) {
        Contract contract = contracts.newest(engagement).orElseThrow();
        List<Paper> all = papers.of(contract.id());
        if (!all.stream().allMatch(paper -> paper.state().isSealed())) {
            throw new IllegalStateException(engagement + " has papers that are not sealed");
        }
        all.stream()
                .filter(paper -> papers.move(paper.id(), PaperState.SEALED, PaperState.IN_FORCE))
                .forEach(paper -> log.add(engagement, line(paper)));
        contracts.end(contract.id(), Contract.State.IN_FORCE, null);
        timeline.add(engagement, Actor.PROCESS, "contractInForce", words(all));
        book(engagement);
        sendCopies(contract, all);
    }

    /** Who was held for the work is booked; holds that have lapsed are told, for others may have the hours. */
    private void book(String engagement) {
        boolean booked = teams.book(engagement);
        String who = String.join(
                ", ",
                teams.held(engagement).stream().map(Member::name).distinct().toList());
        timeline.add(engagement, Actor.PROCESS, booked ? "teamBooked" : "teamNoLongerHeld", who);
    }

    private void sendCopies(Contract contract, List<Paper> all) {
        UUID caller = parties.of(contract.engagement()).contact().id();
        Stream<Messages.Addressee> clients =
                Stream.of(contract.signer(), caller).distinct().map(Client::new);
        Stream<Messages.Addressee> ours = all.stream()
                .flatMap(paper -> signatures.of(paper.id()).stream())
                .filter(signature -> signature.side() == Side.PRACTICE)
                .flatMap(signature -> signature.login().stream())
                .distinct()
                .map(Staff::new);
        List<UUID> files = all.stream().map(Paper::file).toList();
        Stream.concat(clients, ours)
                .forEach(to -> messages.send(new Messages.Draft(
                        contract.engagement(),
                        to instanceof Staff ? "contractCopies" : "contractInForce",
                        to,
                        contract.id().toString(),
                        Map.of(),
                        files)));
    }

    private static String words(List<Paper> all) {
        return String.join(", ", all.stream().map(Paper::name).toList());
    }

    private static SigningLog.Line line(Paper paper) {
        return new SigningLog.Line(Event.IN_FORCE, SigningLog.DESK, Optional.empty(), Optional.of(paper), "");
    }
}
