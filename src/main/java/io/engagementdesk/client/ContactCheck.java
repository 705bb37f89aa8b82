package io.engagementdesk.client;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides whether what a caller says of himself can be true, and brings it to one spelling. */
@Component
class ContactCheck {

    /** One plain address with a dotted domain, in ASCII. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 200;

    private final PhoneNumbers phones;
    private final Practice practice;

    ContactCheck(PhoneNumbers phones, Practice practice) {
        this.phones = phones;
        this.practice = practice;
    }

    /** Everything that is wrong, by field. */
    List<FieldError> findings(NewContact said) {
        return Stream.of(
                        PlainText.required("name", said.name(), 200),
                        PlainText.required("email", said.email(), 254).or(() -> email(said.email())),
                        phone(said.phone()),
                        language(said.language()),
                        timeZone(said.timeZone()),
                        PlainText.optional("organisation", said.organisation(), 200),
                        channel(said))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same in one spelling; refuses what cannot be true. */
    NewContact checked(NewContact said) {
        List<FieldError> findings = findings(said);
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
        return new NewContact(
                PlainText.oneLine(said.name()),
                said.email().strip().toLowerCase(Locale.ROOT),
                given(said.phone()).flatMap(phones::e164).orElse(null),
                given(said.language()).map(ContactCheck::spoken).orElse("en"),
                zone(said.timeZone()).getId(),
                given(said.organisation()).map(PlainText::oneLine).orElse(null),
                given(said.channel()).orElse(null));
    }

    /** The address in one spelling. */
    String address(String said) {
        refuseUnlessEmpty(PlainText.required("email", said, 254).or(() -> email(said)));
        return said.strip().toLowerCase(Locale.ROOT);
    }

    /** The language in one spelling. */
    String spokenLanguage(String said) {
        refuseUnlessEmpty(language(said));
        return given(said).map(ContactCheck::spoken).orElse("en");
    }

    private static void refuseUnlessEmpty(Optional<FieldError> finding) {
        finding.ifPresent(wrong -> {
            throw new FormRefused(List.of(wrong));
        });
    }

    private static Optional<FieldError> email(String said) {
        String address = said.strip();
        int at = address.indexOf('@');
        return EMAIL.matcher(address).matches() && at <= LONGEST_LOCAL_PART && address.length() - at <= LONGEST_DOMAIN
                ? Optional.empty()
                : refuse("email", "pattern", "Give one e-mail address, such as ada@example.org.");
    }

    private Optional<FieldError> phone(String said) {
        return given(said).isEmpty() || phones.e164(said).isPresent()
                ? Optional.empty()
                : refuse("phone", "pattern", "Give the number with its country code, such as +49 30 1234567.");
    }

    private static Optional<FieldError> language(String said) {
        return given(said).isEmpty() || LANGUAGES.contains(spoken(said))
                ? Optional.empty()
                : refuse("language", "option", "We speak en and de.");
    }

    private static Optional<FieldError> channel(NewContact said) {
        boolean known = given(said.channel())
                .map(name ->
                        Stream.of(Channel.values()).anyMatch(one -> one.name().equals(name)))
                .orElse(true);
        boolean reachable = !Channel.SMS.name().equals(said.channel())
                || given(said.phone()).isPresent();
        return known && reachable
                ? Optional.empty()
                : refuse("channel", "option", "Give EMAIL, or SMS together with a phone.");
    }

    private static Optional<FieldError> timeZone(String said) {
        return given(said).isEmpty() || TimeZones.zone(said).isPresent()
                ? Optional.empty()
                : refuse("timeZone", "option", "Give a time zone by its IANA name, such as Europe/Berlin.");
    }

    private ZoneId zone(String said) {
        return given(said).flatMap(TimeZones::zone).orElse(practice.timeZone());
    }

    private static String spoken(String tag) {
        return Locale.forLanguageTag(tag.strip()).getLanguage();
    }

    private static Optional<String> given(String said) {
        return Optional.ofNullable(said).filter(text -> !text.isBlank());
    }

    private static Optional<FieldError> refuse(String field, String code, String message) {
        return Optional.of(new FieldError(field, code, message));
    }
}
