package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.process.DecisionTables;
import io.engagementdesk.process.Decisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What cancelling costs, in sentences for the client: asked of the tables that will decide it. */
@Component
class CancellationPolicy {

    static final String TABLE = "cancellation";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Inputs of one who has stayed away, whoever else has come and waited. */
    private static final Map<String, Object> STAYED_AWAY = Map.of(
            "appointed", true,
            "meeting", false,
            "clientCame", false,
            "practitionerCame", true,
            "clientLate", 60L,
            "practitionerLate", 0L,
            "waited", 60L);

    private final Decisions decisions;
    private final DecisionTables tables;
    private final MessageSource texts;

    CancellationPolicy(Decisions decisions, DecisionTables tables, MessageSource texts) {
        this.decisions = decisions;
        this.tables = tables;
        this.texts = texts;
    }

    /** What the client would be charged who cancels so long before, in percent of the least price. */
    int percent(double hoursOfNotice) {
        return percent(decisions.consider(TABLE, inputs(hoursOfNotice)));
    }

    static Map<String, Object> inputs(double hoursOfNotice) {
        return Map.of("who", "CLIENT", "hoursOfNotice", hoursOfNotice);
    }

    static int percent(Map<String, Object> answer) {
        return ((Number) answer.get("sharePercent")).intValue();
    }

    /** The longest notice first, and staying away last. */
    List<String> sentences(Locale language) {
        List<BigDecimal> limits =
                new ArrayList<>(tables.limits(TABLE, "hoursOfNotice").descendingSet());
        List<String> sentences = new ArrayList<>();
        int share = percent(limits.isEmpty() ? 1 : limits.get(0).doubleValue() + 1);
        for (int at = 0; at < limits.size(); at++) {
            BigDecimal next = at + 1 < limits.size() ? limits.get(at + 1) : BigDecimal.ZERO;
            int below = percent(limits.get(at).add(next).multiply(HALF).doubleValue());
            if (below != share) {
                boolean still = percent(limits.get(at).doubleValue()) == share;
                sentences.add(sentence(still ? "from" : "beyond", language, limits.get(at), share));
            }
            share = below;
        }
        sentences.add(sentence(sentences.isEmpty() ? "always" : "later", language, BigDecimal.ZERO, share));
        sentences.add(
                sentence("away", language, BigDecimal.ZERO, percent(decisions.consider("attendance", STAYED_AWAY))));
        return sentences;
    }

    private String sentence(String key, Locale language, BigDecimal hours, int percent) {
        String share = texts.getMessage("slot.policy.share", new Object[] {percent}, language);
        return texts.getMessage("slot.policy." + key, new Object[] {hours, share}, language);
    }
}
