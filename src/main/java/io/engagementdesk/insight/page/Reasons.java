package io.engagementdesk.insight.page;

import io.engagementdesk.insight.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why things went as they did: candidates and their ranks, decisions and their rules, operations and the price. */
@Component
@Transactional(readOnly = true)
class Reasons {

    record Candidate(int round, String practitioner, String reason, String passed) {}

    record Decision(String at, String table, String inputs, String rules, String outputs) {}

    record Operation(String id, String purpose, String amount, String state, String reason, String at) {}

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Candidate> candidates(String engagement) {
        return jdbc.sql("select c.round, p.name, c.reason, c.passed_at from candidate c"
                        + " join practitioner p on p.login = c.practitioner where c.engagement = ?"
                        + " order by c.round, c.located_at, c.practitioner")
                .param(engagement)
                .query((row, number) ->
                        new Candidate(row.getInt(1), row.getString(2), row.getString(3), moment(row, 4)))
                .list();
    }

    List<Decision> decisions(String engagement) {
        return jdbc.sql("select at, decision_table, inputs, rules, outputs from decision"
                        + " where engagement = ? order by id")
                .param(engagement)
                .query((row, number) -> new Decision(
                        moment(row, 1),
                        Words.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    List<Operation> operations(String engagement) {
        return jdbc.sql("select id, purpose, currency, amount, state, reason, changed_at from payment_operation"
                        + " where engagement = ? order by requested_at, id")
                .param(engagement)
                .query((row, number) -> new Operation(
                        row.getString(1),
                        lower(row.getString(2)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(3)), row.getLong(4))
                                .toString(),
                        lower(row.getString(5)),
                        row.getString(6),
                        moment(row, 7)))
                .list();
    }

    Optional<String> price(String engagement) {
        return jdbc.sql("select explanation from price where engagement = ?")
                .param(engagement)
                .query(String.class)
                .optional();
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(moment -> Words.moment(moment.toInstant()))
                .orElse("");
    }
}
