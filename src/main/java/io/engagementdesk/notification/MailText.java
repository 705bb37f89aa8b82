package io.engagementdesk.notification;

import io.engagementdesk.document.Documents;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Renders a message in its reader's language: subject, HTML and plain text from the same words. */
@Component
class MailText {

    private final MailWords words;
    private final SpringTemplateEngine templates;
    private final Documents documents;
    private final MessageRows rows;
    private final ObjectProvider<LinkAddresses> links;
    private final ObjectProvider<NamedAddress> named;

    MailText(
            MailWords words,
            SpringTemplateEngine templates,
            Documents documents,
            MessageRows rows,
            ObjectProvider<LinkAddresses> links,
            ObjectProvider<NamedAddress> named) {
        this.words = words;
        this.templates = templates;
        this.documents = documents;
        this.rows = rows;
        this.links = links;
        this.named = named;
    }

    Mail of(Message message) {
        MailWords.Words said = words.of(message);
        Context context = new Context(message.language());
        context.setVariable("mail", said);
        context.setVariable("facts", said.facts());
        context.setVariable("practice", said.facts().get("practice"));
        context.setVariable("url", url(message).map(URI::toString).orElse(null));
        return new Mail(
                message.id(),
                message.recipient(),
                Mail.line(said.subject()),
                templates.process(template(message), context),
                said.plain(url(message)),
                documents.stored(rows.documents(message.id())).stream()
                        .map(MailText::attachment)
                        .toList());
    }

    private Optional<URI> url(Message message) {
        String link = message.facts().get("link");
        return link == null
                ? named(message).or(() -> Optional.ofNullable(message.facts().get("url"))
                        .map(URI::create))
                : Optional.of(links.getObject().address(UUID.fromString(link)));
    }

    private Optional<URI> named(Message message) {
        return named.stream()
                .filter(address -> message.facts().containsKey(address.fact()))
                .findFirst()
                .map(address -> address.of(UUID.fromString(message.facts().get(address.fact()))));
    }

    private static String template(Message message) {
        String own = "mail/" + message.template();
        boolean exists = MailText.class.getResource("/templates/" + own + ".html") != null;
        return exists ? own : "mail/message";
    }

    private static Mail.Attachment attachment(Documents.Stored stored) {
        return new Mail.Attachment(stored.document().name(), stored.document().mediaType(), stored.content());
    }
}
