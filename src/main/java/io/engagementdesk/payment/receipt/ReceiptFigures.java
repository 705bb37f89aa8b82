package io.engagementdesk.payment.receipt;

import io.engagementdesk.catalogue.Service.Pricing;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Postings;
import io.engagementdesk.money.Postings.Booked;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Counting;
import io.engagementdesk.payment.price.Forfeit;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.payment.price.Terms;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What a receipt shows, read from the books and written the way its reader writes. */
@Component
class ReceiptFigures {

    private final Clients clients;
    private final AgreedTerms terms;
    private final Prices prices;
    private final Postings postings;
    private final Clock clock;

    ReceiptFigures(Clients clients, AgreedTerms terms, Prices prices, Postings postings, Clock clock) {
        this.clients = clients;
        this.terms = terms;
        this.prices = prices;
        this.postings = postings;
        this.clock = clock;
    }

    Map<String, Object> of(String engagement, Contact buyer) {
        Terms agreed = terms.of(engagement);
        Price price = prices.of(engagement).orElseThrow();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("buyer", clients.addressee(buyer));
        facts.put("date", date(buyer));
        facts.put("service", agreed.serviceName());
        price.forfeit().ifPresentOrElse(forfeit -> kept(facts, agreed, forfeit), () -> counted(facts, agreed, price));
        facts.put("step", Math.max(1, agreed.quantumMinutes()));
        agreed.rate().ifPresent(rate -> facts.put("rate", Amounts.text(rate, buyer.language())));
        facts.put("taxPercent", price.tax().percent().stripTrailingZeros().toPlainString());
        amounts(price, postings.of(engagement))
                .forEach((name, amount) -> facts.put(name, Amounts.text(amount, buyer.language())));
        return facts;
    }

    private static void counted(Map<String, Object> facts, Terms agreed, Price price) {
        facts.put("minutes", price.minutes());
        facts.put("time", "%d:%02d".formatted(price.seconds() / 60, price.seconds() % 60));
        Counting counting = Counting.of(agreed, price.seconds(), price.minutes());
        facts.put("counting", counting.name().toLowerCase(Locale.ROOT));
    }

    private static void kept(Map<String, Object> facts, Terms agreed, Forfeit forfeit) {
        facts.put("forfeit", forfeit.reason().name());
        facts.put("percent", forfeit.percent());
        facts.put("minutes", agreed.minimumMinutes());
        facts.put("counting", agreed.pricing() == Pricing.PER_MINUTE ? "shareOfMinimum" : "shareOfFixed");
    }

    private static Map<String, Money> amounts(Price price, List<Booked> booked) {
        Money nothing = price.net().minus(price.net());
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("net", price.net());
        amounts.put("tax", price.taxAmount());
        amounts.put("gross", price.gross());
        amounts.put("deposit", total(booked, nothing, List.of("depositApplied")));
        amounts.put("card", total(booked, nothing, List.of("captured", "balanceCharged", "balancePaid")));
        amounts.put("refunded", total(booked, nothing, List.of("refunded")));
        Money waived = total(booked, nothing, List.of("waived"));
        if (waived.isPositive()) {
            amounts.put("waived", waived);
        }
        Money left = price.gross()
                .minus(amounts.get("deposit"))
                .minus(amounts.get("card"))
                .minus(waived);
        amounts.put("owed", left.isNegative() ? nothing : left); // what is too much goes back by itself
        return amounts;
    }

    private static Money total(List<Booked> booked, Money nothing, List<String> kinds) {
        return booked.stream()
                .filter(posting -> kinds.contains(posting.kind()))
                .flatMap(posting -> posting.entries().stream())
                .map(entry -> entry.amount())
                .filter(Money::isPositive)
                .reduce(nothing, Money::plus);
    }

    private String date(Contact buyer) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(buyer.language())
                .format(clock.instant().atZone(buyer.timeZone()));
    }
}
