package io.engagementdesk.contract.step;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.ContractProcess;
import io.engagementdesk.contract.ContractRows;
import io.engagementdesk.notification.Messages;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the signer, with the link that leads to the papers. */
@Component
@Transactional
class SignatureMails {

    private final ContractRows contracts;
    private final ClientLinks links;
    private final Messages messages;
    private final Clock clock;

    SignatureMails(ContractRows contracts, ClientLinks links, Messages messages, Clock clock) {
        this.contracts = contracts;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    void remind(String engagement) {
        Contract contract = contracts.newest(engagement).orElseThrow();
        links.open(engagement, ContractProcess.SIGN_CONTRACT).ifPresent(link -> send(contract, link));
    }

    private void send(Contract contract, OpenLink link) {
        Map<String, String> facts = Map.of(
                "link", link.id().toString(),
                "expires", link.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        String occasion = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        messages.send(
                new Messages.Draft(contract.engagement(), "signatureReminder", contract.signer(), occasion, facts));
    }
}
