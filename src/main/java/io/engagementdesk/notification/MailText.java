package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.document.Documents;
import io.engagementdesk.notification.carrier.Mail;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Renders a message in its reader's language: subject, HTML and plain text from the same words. */
@Component
class MailText {

    private static final String PERSONAL = "[personal link]";
    private static final String SECRET = "[code]";

    private final MailWords words;
    private final SpringTemplateEngine templates;
    private final Documents documents;
    private final MessageRows rows;
    private final ObjectProvider<LinkAddresses> links;
    private final ObjectProvider<NamedAddress> named;
    private final ObjectProvider<NamedSecret> secrets;
    private final OwnLinks own;

    MailText(
            MailWords words,
            SpringTemplateEngine templates,
            Documents documents,
            MessageRows rows,
            ObjectProvider<LinkAddresses> links,
            ObjectProvider<NamedAddress> named,
            ObjectProvider<NamedSecret> secrets,
            OwnLinks own) {
        this.own = own;
        this.secrets = secrets;
        this.words = words;
        this.templates = templates;
        this.documents = documents;
        this.rows = rows;
        this.links = links;
        this.named = named;
    }

    Mail of(Message message) {
        MailWords.Words said = words.of(told(message));
        Optional<String> url = url(message).map(URI::toString);
        return new Mail(
                message.id(),
                message.recipient(),
                Mail.line(said.subject()),
                templates.process(template(message), context(said, url)),
                said.plain(url),
                documents.stored(rows.documents(message.id())).stream()
                        .map(MailText::attachment)
                        .toList());
    }

    /** The whole of it as a text to a telephone. */
    String brief(Message message) {
        return words.of(told(message)).brief(url(message).map(URI::toString));
    }

    String subject(Message message) {
        return Mail.line(words.of(message).subject());
    }

    /** What its reader got to read, without the links that are for him alone. */
    String shown(Message message) {
        Optional<String> link = url(message).map(address -> PERSONAL);
        MailWords.Words said = words.of(withSecrets(message, secret -> SECRET));
        return message.to().channel() == Channel.SMS ? said.brief(link) : said.plain(link);
    }

    private Message told(Message message) {
        return withSecrets(
                message, secret -> secret.of(UUID.fromString(message.facts().get(secret.fact()))));
    }

    private Message withSecrets(Message message, Function<NamedSecret, String> words) {
        Map<String, String> facts = new TreeMap<>(message.facts());
        secrets.stream()
                .filter(secret -> facts.containsKey(secret.fact()))
                .forEach(secret -> facts.put(secret.fact(), words.apply(secret)));
        return message.with(facts);
    }

    private Context context(MailWords.Words said, Optional<String> url) {
        Context context = new Context(said.language());
        context.setVariable("mail", said);
        context.setVariable("own", own);
        context.setVariable("facts", said.facts());
        context.setVariable("practice", said.facts().get("practice"));
        context.setVariable("url", url.orElse(null));
        return context;
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
