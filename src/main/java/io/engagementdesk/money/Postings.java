package io.engagementdesk.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands in the books of an engagement. */
@Component
@Transactional(readOnly = true)
public class Postings {

    /** A posting as it was booked; debits positive, credits negative. */
    public record Booked(Instant at, String reference, String kind, List<Posting.Entry> entries) {}

    private final JdbcClient jdbc;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every posting of an engagement, oldest first. */
    public List<Booked> of(String engagement) {
        Map<UUID, Booked> postings = new LinkedHashMap<>();
        jdbc.sql("select p.id, p.reference, p.kind, p.at, e.account, e.currency, e.amount from ledger_posting p"
                        + " join ledger_entry e on e.posting = p.id where p.engagement = ?"
                        + " order by p.at, p.reference, e.line")
                .param(engagement)
                .query((RowCallbackHandler) row -> add(row, postings));
        return List.copyOf(postings.values());
    }

    private static void add(ResultSet row, Map<UUID, Booked> postings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (!postings.containsKey(id)) {
            Instant at = row.getTimestamp("at").toInstant();
            postings.put(id, new Booked(at, row.getString("reference"), row.getString("kind"), new ArrayList<>()));
        }
        Money amount = Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount"));
        postings.get(id).entries().add(new Posting.Entry(row.getString("account"), amount));
    }
}
