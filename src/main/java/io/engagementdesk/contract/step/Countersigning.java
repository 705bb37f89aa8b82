package io.engagementdesk.contract.step;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.PaperRows;
import io.engagementdesk.contract.PaperState;
import io.engagementdesk.contract.Signature.Side;
import io.engagementdesk.contract.Signature.Way;
import io.engagementdesk.contract.Signatures;
import io.engagementdesk.contract.Signatures.Signer;
import io.engagementdesk.contract.SigningLog;
import io.engagementdesk.contract.SigningLog.Event;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Colleagues;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practice's signature: a manager's, or by the mandate he has given. */
@Service
@Transactional
class Countersigning {

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final SigningLog log;
    private final Timeline timeline;
    private final Colleagues colleagues;
    private final ContractProperties settings;

    Countersigning(
            ContractRows contracts,
            PaperRows papers,
            Signatures signatures,
            SigningLog log,
            Timeline timeline,
            Colleagues colleagues,
            ContractProperties settings) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.log = log;
        this.timeline = timeline;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    void sign(String engagement, String login) {
        sign(engagement, login, Way.TYPED, new Actor(login, "tasklist"));
    }

    /** Signs what nobody of us has signed yet; within the mandate nobody needs to. */
    void signByMandate(String engagement) {
        sign(engagement, settings.signatory(), Way.MANDATE, Actor.PROCESS);
    }

    private void sign(String engagement, String login, Way way, Actor actor) {
        Contract contract = contracts.newest(engagement).orElseThrow();
        String name = colleagues.of(login).name();
        papers.of(contract.id()).stream()
                .map(paper -> papers.lock(paper.id()))
                .filter(paper -> paper.state() == PaperState.CLIENT_SIGNED)
                .forEach(paper -> sign(contract, paper, signer(login, name, way)));
        timeline.add(engagement, actor, "contractCountersigned", name);
    }

    private void sign(Contract contract, Paper paper, Signer signer) {
        signatures.add(paper, signer);
        papers.move(paper.id(), PaperState.CLIENT_SIGNED, PaperState.SIGNED);
        boolean mandate = signer.way() == Way.MANDATE;
        log.add(
                contract.engagement(),
                new SigningLog.Line(
                        Event.COUNTERSIGNED,
                        mandate ? SigningLog.DESK : signer.name(),
                        Optional.empty(),
                        Optional.of(paper),
                        mandate ? "by mandate of " + signer.name() : "by hand"));
    }

    private static Signer signer(String login, String name, Way way) {
        return new Signer(Side.PRACTICE, name, "", way, Optional.empty(), Optional.empty(), Optional.of(login), "");
    }
}
