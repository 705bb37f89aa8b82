package io.engagementdesk.contract.signing;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.document.Documents;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.notification.LinkAddresses;
import io.engagementdesk.process.FormRefused.FieldError;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a signer reads before, while and after he signs. */
@Component
class SigningPages {

    private final Contracts contracts;
    private final Parties parties;
    private final Clients clients;
    private final Documents documents;
    private final ReadablePapers readable;
    private final SigningCodes codes;
    private final LinkAddresses links;
    private final MessageSource texts;

    SigningPages(
            Contracts contracts,
            Parties parties,
            Clients clients,
            Documents documents,
            ReadablePapers readable,
            SigningCodes codes,
            LinkAddresses links,
            MessageSource texts) {
        this.contracts = contracts;
        this.parties = parties;
        this.clients = clients;
        this.documents = documents;
        this.readable = readable;
        this.codes = codes;
        this.links = links;
        this.texts = texts;
    }

    Page open(ClientTask task, Map<String, List<String>> fields, List<FieldError> errors) {
        Contract contract = contract(task);
        Contact signer = clients.contact(task.contact());
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "sign.title");
        model.put("contract", contract);
        model.put("link", links.address(task.link()).getRawPath());
        model.put("party", parties.of(task.engagement()).name());
        model.put("signer", signer);
        model.put("business", signer.organisation() != null);
        model.put("amount", Amounts.text(contract.gross(), task.language()));
        model.put(
                "papers", contracts.papers(contract).stream().map(readable::of).toList());
        model.put("toRead", toRead(contract));
        model.put("consent", consent(contract, task.language()));
        model.put("codeNeeded", codes.isNeeded(contract));
        model.put(
                "codeUntil",
                codes.liveUntil(contract, signer)
                        .map(until -> hour(until, signer))
                        .orElse(""));
        model.put("given", new Entered(fields));
        model.put(
                "findings",
                errors.stream().map(error -> said(error, task.language())).toList());
        return new Page("contract/sign", model);
    }

    /** What a signature stands for: the fingerprints of all that is shown. */
    String toRead(Contract contract) {
        return contracts.papers(contract).stream().map(Paper::sha256).collect(Collectors.joining(","));
    }

    String consent(Contract contract, Locale language) {
        String party = parties.of(contract.engagement()).name();
        return texts.getMessage("sign.consent", new Object[] {party}, language);
    }

    private Map<String, String> said(FieldError error, Locale language) {
        String text = texts.getMessage("sign.error." + error.code(), null, error.message(), language);
        return Map.of("field", error.field(), "text", text);
    }

    Page receipt(ClientTask task) {
        Contract contract = contract(task);
        List<Paper> papers = contracts.papers(contract);
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "sign.title");
        model.put("state", state(contract, papers));
        model.put("contract", contract);
        model.put("link", links.address(task.link()).getRawPath());
        model.put("files", papers.stream().map(paper -> paper.kind().word()).toList());
        return new Page("contract/signed", model);
    }

    /** Never “complete” before it is sealed. */
    private static String state(Contract contract, List<Paper> papers) {
        return switch (contract.state()) {
            case DECLINED -> "declined";
            case LAPSED -> "lapsed";
            case IN_FORCE -> "complete";
            case OPEN -> papers.stream().anyMatch(paper -> paper.state().isSigned()) ? "received" : "redlines";
        };
    }

    Optional<Page> ended(ClientTask task) {
        Contract contract = contract(task);
        if (contract.state() != Contract.State.OPEN || contract.signer().equals(task.contact())) {
            return Optional.empty();
        }
        String name = clients.contact(contract.signer()).name();
        return Optional.of(new Page("contract/passed-on", Map.of("titleKey", "sign.title", "name", name)));
    }

    Optional<Download> file(ClientTask task, String name) {
        return contracts.papers(contract(task)).stream()
                .filter(paper -> name.equals(paper.kind().word() + ".pdf"))
                .findFirst()
                .map(paper -> documents.get(paper.file()))
                .map(file -> new Download(file.name(), file.mediaType(), documents.content(file.id())));
    }

    Optional<Enclosed> enclosed(ClientTask task) {
        List<Paper> papers = contracts.papers(contract(task));
        return Optional.of(new Enclosed(
                "clientTask", Map.of(), papers.stream().map(Paper::file).toList()));
    }

    private Contract contract(ClientTask task) {
        return contracts.newest(task.engagement()).orElseThrow();
    }

    private static String hour(Instant until, Contact signer) {
        return DateTimeFormatter.ofPattern("HH:mm (zzz)", signer.language()).format(until.atZone(signer.timeZone()));
    }
}
