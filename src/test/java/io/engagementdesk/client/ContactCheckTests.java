package io.engagementdesk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.money.Imprint;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-101: what a caller may say of himself. */
class ContactCheckTests {

    private static final Practice BERLIN = new Practice(
            "Practice",
            "DE",
            CurrencyUnit.EUR,
            List.of(Locale.GERMAN),
            ZoneId.of("Europe/Berlin"),
            BigDecimal.TEN,
            new Imprint("", "", "", "", ""));

    private final ContactCheck check = new ContactCheck(new PhoneNumbers(BERLIN), BERLIN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@example..org",
                ".ada@example.org",
                "ada@-example.org",
                "ada@example.org, bob@example.org",
                "ada@example.org bob@example.org",
                "ada@example.org\r\nBcc: bob@example.org",
                "Ada <ada@example.org>",
                "jürgen@example.org",
                "ada@münchen.example",
                "ada@example.org\u0000",
                "ada@example.1"
            })
    void anAddressThatIsNotOnePlainAddressIsRefused(String email) {
        assertThat(check.findings(contact(email, null, null, null)))
                .extracting(FieldError::field)
                .containsExactly("email");
    }

    @Test
    void anEndlessAddressIsRefusedQuickly() {
        String long1 = "a".repeat(65) + "@example.org";
        String long2 = "a@" + "a-".repeat(120) + ".org";
        assertThat(check.findings(contact(long1, null, null, null))).hasSize(1);
        assertThat(check.findings(contact(long2, null, null, null))).hasSize(1);
    }

    @Test
    void theAddressIsKeptInLowerCase() {
        assertThat(check.checked(contact("  Ada.Lovelace+calls@Example.ORG ", null, null, null))
                        .email())
                .isEqualTo("ada.lovelace+calls@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "+49 30 1234567, +49301234567",
        "030 / 123 45 67, +49301234567",
        "0049 (30) 1234567, +49301234567",
        "+1 202 555 0123, +12025550123",
        "+44 20 7946 0958, +442079460958"
    })
    void aNumberIsBroughtToE164(String written, String e164) {
        assertThat(check.checked(contact("ada@example.org", written, null, null))
                        .phone())
                .isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "+49",
                "+49 12",
                "+999 1234567",
                "call me",
                "+1 800 FLOWERS",
                "+4930123456789012345678",
                "+"
            })
    void aNumberThatCannotBeOneIsRefused(String phone) {
        assertThat(check.findings(contact("ada@example.org", phone, null, null)))
                .extracting(FieldError::field)
                .containsExactly("phone");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Kiev, Europe/Kyiv",
        "Europe/Kyiv, Europe/Kyiv",
        "Asia/Calcutta, Asia/Kolkata",
        "Europe/Berlin, Europe/Berlin"
    })
    void aTimeZoneIsKeptByItsPresentName(String said, String kept) {
        assertThat(check.checked(contact("ada@example.org", null, null, said)).timeZone())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+02:00", "europe/berlin", "${1}", "GMT+25"})
    void anUnknownTimeZoneIsRefused(String timeZone) {
        assertThat(check.findings(contact("ada@example.org", null, null, timeZone)))
                .extracting(FieldError::field)
                .containsExactly("timeZone");
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "EN, en", ", en"})
    void weSpeakEnglishAndGerman(String said, String spoken) {
        assertThat(check.checked(contact("ada@example.org", null, said, null)).language())
                .isEqualTo(spoken);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        NewContact wrong = new NewContact(" ", "a@b", "12", "fr", "Mars", "x".repeat(201));
        assertThatThrownBy(() -> check.checked(wrong))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "email", "phone", "language", "timeZone", "organisation"));
    }

    @Test
    void aNameIsDataOnOneLine() {
        NewContact contact = new NewContact(
                "Ada\r\nBcc: x@y.org <script>${7*7}</script> \u202e🙂", "ada@example.org", "", "", "", "");
        assertThat(check.checked(contact).name()).isEqualTo("Ada Bcc: x@y.org <script>${7*7}</script> \u202e🙂");
        assertThat(check.checked(contact).organisation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u0000", "Ada\ud800", "\udc00"})
    void charactersThatAreNoTextAreRefused(String name) {
        assertThat(check.findings(new NewContact(name, "ada@example.org", null, null, null, null)))
                .extracting(FieldError::field)
                .containsExactly("name");
    }

    private static NewContact contact(String email, String phone, String language, String timeZone) {
        return new NewContact("Ada", email, phone, language, timeZone, null);
    }
}
