package io.engagementdesk.contract.paper;

import io.engagementdesk.client.PostalAddresses;
import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.contract.Party;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Practice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What every paper says of its sides and of what they agree in general. */
@Component
class GeneralFacts {

    /** The jurisdictions whose clauses are written; others follow as blocks beside them. */
    private static final List<String> WRITTEN = List.of("DE");

    private final ContractProperties settings;
    private final PostalAddresses addresses;
    private final Practice practice;
    private final Clock clock;

    GeneralFacts(ContractProperties settings, PostalAddresses addresses, Practice practice, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.practice = practice;
        this.clock = clock;
    }

    Map<String, Object> of(Party party, int version) {
        Locale language = party.contact().language();
        Map<String, Object> facts = new HashMap<>();
        facts.put("party", party.name());
        facts.put("person", party.contact().name());
        facts.put("address", party.contact().email());
        facts.put(
                "postal",
                addresses.of(party.contact()).map(known -> known.text(language)).orElse(""));
        facts.put("business", party.isBusiness());
        facts.put("version", version);
        facts.put("date", day(LocalDate.now(clock.withZone(practice.timeZone())), language));
        facts.put("blocks", "document/contract/" + jurisdiction() + "_" + language.getLanguage());
        facts.put("clauses", clauses(party));
        facts.put("launchDays", settings.launchDays());
        facts.put("paymentDays", settings.paymentDays());
        facts.put("acceptanceDays", settings.acceptanceDays());
        facts.put("warrantyMonths", settings.warrantyMonths());
        facts.put("cap", cap(language));
        return facts;
    }

    /** What must stand in clauses, whoever has written them. */
    Map<Clause, String> figures(Locale language) {
        return Map.of(
                Clause.PAYMENT, String.valueOf(settings.paymentDays()),
                Clause.ACCEPTANCE, String.valueOf(settings.acceptanceDays()),
                Clause.WARRANTY, String.valueOf(settings.warrantyMonths()));
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK)
                .format(day);
    }

    private List<Map<String, String>> clauses(Party party) {
        return Arrays.stream(Clause.values())
                .filter(clause -> clause.concerns(party.isBusiness()))
                .map(clause -> Map.of("name", clause.name(), "block", clause.block()))
                .toList();
    }

    private String jurisdiction() {
        return WRITTEN.contains(practice.country()) ? practice.country() : WRITTEN.get(0);
    }

    private String cap(Locale language) {
        return Amounts.text(Money.of(practice.currency(), settings.liabilityCap()), language);
    }
}
