package io.engagementdesk.notification;

import io.engagementdesk.money.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words of a message: those of its task where they exist, else those of its template. */
@Component
class MailWords {

    /**
     * The words of one mail, in one language.
     *
     * @param before paragraphs above the button
     * @param after paragraphs below it
     */
    record Words(
            Locale language,
            String subject,
            String greeting,
            List<String> before,
            String button,
            List<String> after,
            String closing,
            String footer,
            Map<String, String> facts) {

        /** What to do and where, in the few words of a text. */
        String brief(Optional<String> url) {
            String said = url.or(() -> before.stream().findFirst()).orElse("");
            return (facts.get("practice") + ": " + subject + " " + said).strip();
        }

        String plain(Optional<String> url) {
            List<String> blocks = new ArrayList<>();
            blocks.add(greeting);
            blocks.addAll(before);
            url.ifPresent(address -> blocks.add((button.isEmpty() ? "" : button + ":\n") + address));
            blocks.addAll(after);
            blocks.add(closing);
            blocks.add("-- \n" + footer);
            return String.join("\n\n", blocks) + "\n";
        }
    }

    private final MessageSource texts;
    private final Practice practice;

    MailWords(MessageSource texts, Practice practice) {
        this.texts = texts;
        this.practice = practice;
    }

    Words of(Message message) {
        Map<String, String> facts = shown(message);
        Voice voice = new Voice(message, facts);
        return new Words(
                message.language(),
                voice.say("subject"),
                voice.common("greeting"),
                voice.paragraphs("intro", "body"),
                voice.say("button"),
                voice.paragraphs("after"),
                voice.common("closing"),
                voice.common("footer"),
                facts);
    }

    private Map<String, String> shown(Message message) {
        Map<String, String> facts = new TreeMap<>();
        message.facts().forEach((name, value) -> facts.put(name, Facts.shown(value, message)));
        facts.put("practice", practice.name());
        return facts;
    }

    private final class Voice {

        private final Message message;
        private final Map<String, String> facts;

        private Voice(Message message, Map<String, String> facts) {
            this.message = message;
            this.facts = facts;
        }

        private String say(String part) {
            return Stream.of(facts.getOrDefault("taskKey", message.template()), message.template())
                    .flatMap(prefix -> find("mail." + prefix + "." + part).stream())
                    .findFirst()
                    .orElse("");
        }

        private String common(String part) {
            Optional<String> ours = message.to().staff() == null ? Optional.empty() : find("mail.staff." + part);
            return ours.or(() -> find("mail." + part)).orElseThrow();
        }

        private List<String> paragraphs(String... parts) {
            return Stream.of(parts)
                    .flatMap(part -> Stream.of(say(part).split("\\R\\s*\\R")))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private Optional<String> find(String key) {
            return Optional.ofNullable(texts.getMessage(key, null, null, message.language()))
                    .map(text -> Facts.fill(text, facts));
        }
    }
}
