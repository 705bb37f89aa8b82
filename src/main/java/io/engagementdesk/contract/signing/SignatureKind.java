package io.engagementdesk.contract.signing;

import static io.engagementdesk.contract.ContractProcess.SIGNATURE;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.FirstAnswer;
import io.engagementdesk.callback.Handover;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.contract.Signing;
import io.engagementdesk.process.FormRefused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Client tasks that are done by a signature; the same page declines, asks for other wording and passes on. */
@Component
class SignatureKind implements ClientTaskKind {

    private final SigningPages pages;
    private final Contracts contracts;
    private final Signing signing;
    private final SigningCodes codes;
    private final Clients clients;
    private final FirstAnswer first;
    private final Handover handover;
    private final TransactionTemplate transaction;

    SignatureKind(
            SigningPages pages,
            Contracts contracts,
            Signing signing,
            SigningCodes codes,
            Clients clients,
            FirstAnswer first,
            Handover handover,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.contracts = contracts;
        this.signing = signing;
        this.codes = codes;
        this.clients = clients;
        this.first = first;
        this.handover = handover;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public Page page(ClientTask task) {
        return pages.open(task, Map.of(), List.of());
    }

    @Override
    public Page refused(ClientTask task, Map<String, List<String>> fields, FormRefused refused) {
        return pages.open(task, fields, refused.errors());
    }

    @Override
    public Optional<URI> submit(ClientTask task, Map<String, List<String>> fields) {
        Given given = new Given(fields);
        Contract contract = contracts.newest(task.engagement()).orElseThrow();
        Contact signer = clients.contact(task.contact());
        switch (given.text("action")) {
            case "code" -> transaction.executeWithoutResult(status -> codes.send(contract, signer));
            case "decline" -> decline(task, contract, signer, given);
            case "redlines" -> askForOtherWords(task, contract, signer, given);
            case "pass" -> passOn(task, contract, signer, given);
            default -> sign(task, contract, signer, given);
        }
        return Optional.empty();
    }

    private void sign(ClientTask task, Contract contract, Contact signer, Given given) {
        String name = given.line("name", 3, 200);
        String capacity = signer.organisation() == null ? "" : given.line("capacity", 2, 200);
        if (signer.organisation() != null) {
            given.ticked("authority");
        }
        given.ticked("consent");
        given.refuse();
        var signature = new Signing.Given(
                name, capacity, Drawing.of(given.text("drawn")), pages.consent(contract, task.language()));
        check(contract, signer, given.text("code"));
        first.complete(task, () -> {
            refuseUnlessRead(contract, given.text("read"));
            signing.sign(contract, signer, signature);
            codes.use(contract);
            return Map.of(SIGNATURE.name(), "SIGNED");
        });
    }

    private void check(Contract contract, Contact signer, String code) {
        if (codes.isNeeded(contract) && !codes.isRight(contract, signer, code)) {
            throw new FormRefused("code", "code", "This is not the code that we sent last. Ask for a new one.");
        }
    }

    /** What is signed is what was shown: a newer version must be read first. */
    private void refuseUnlessRead(Contract contract, String read) {
        if (!read.equals(pages.toRead(contract))) {
            throw new FormRefused(
                    "read", TAKEN, "The papers have changed since you opened this page. Read them again.");
        }
    }

    private void decline(ClientTask task, Contract contract, Contact signer, Given given) {
        String reason = given.required("reason", 3, 2_000);
        given.refuse();
        first.complete(task, () -> {
            signing.decline(contract, signer, reason);
            return Map.of(SIGNATURE.name(), "DECLINED");
        });
    }

    private void askForOtherWords(ClientTask task, Contract contract, Contact signer, Given given) {
        String wishes = given.required("wishes", 3, 4_000);
        given.refuse();
        first.complete(task, () -> {
            signing.askForOtherWords(contract, signer, wishes);
            return Map.of(SIGNATURE.name(), "REDLINES");
        });
    }

    private void passOn(ClientTask task, Contract contract, Contact signer, Given given) {
        String name = given.line("colleague", 3, 200);
        String email = given.line("email", 3, 254);
        given.refuse();
        if (email.equalsIgnoreCase(signer.email())) {
            throw new FormRefused("email", "self", "This is your own address. Give that of the right signer.");
        }
        transaction.executeWithoutResult(status -> {
            handover.begin(task);
            handover.to(task, signing.passOn(contract, signer, name, email).id());
        });
    }

    @Override
    public Page receipt(ClientTask task) {
        return pages.receipt(task);
    }

    @Override
    public Optional<Page> ended(ClientTask task) {
        return pages.ended(task);
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return pages.file(task, name);
    }

    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return pages.enclosed(task);
    }

    @Override
    public boolean staffMayComplete() {
        return false;
    }

    @Override
    public boolean scripted() {
        return true;
    }
}
