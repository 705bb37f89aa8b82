package io.engagementdesk.proposal.paper;

import io.engagementdesk.money.Amounts;
import io.engagementdesk.proposal.price.PriceLine;
import io.engagementdesk.proposal.price.PriceLine.Kind;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** Writes figures the way their reader does. */
record Figures(Locale language, ZoneId zone) {

    String amount(Money amount) {
        return Amounts.text(amount, language);
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    String factor(PriceLine line) {
        if (line.kind() == Kind.WORK) {
            return number(line.factor()) + " h";
        }
        return line.rule().equals("sum") || line.kind() == Kind.DEPOSIT ? "" : number(line.factor()) + " %";
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(isGerman() ? "d. MMMM yyyy" : "d MMMM yyyy", language)
                .format(day);
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    String moment(Instant moment) {
        String pattern = isGerman() ? "d. MMMM yyyy 'um' HH:mm 'Uhr' (zzz)" : "d MMMM yyyy 'at' HH:mm (zzz)";
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(zone));
    }

    private boolean isGerman() {
        return language.getLanguage().equals("de");
    }
}
