package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sandbox's memory of requests: each idempotency key with its body and first answer. */
@Component
class SandboxRequests {

    private final JdbcClient jdbc;

    SandboxRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first answer to this request; refuses another body under the same key. */
    Optional<Movement> answered(String operation, String body) {
        Optional<String> known = jdbc.sql("select fingerprint from sandbox_request where operation = ?")
                .param(operation)
                .query(String.class)
                .optional();
        if (known.isPresent() && !known.get().equals(fingerprint(body))) {
            throw new Refused("Idempotency key " + operation + " was used with another request");
        }
        return find(operation);
    }

    Optional<Movement> find(String operation) {
        return jdbc.sql("select * from sandbox_request where operation = ?")
                .param(operation)
                .query(SandboxRequests::read)
                .optional();
    }

    /** Takes the key; who comes second waits for the first and is refused by the primary key. */
    void claim(String operation, String body) {
        jdbc.sql("insert into sandbox_request (operation, fingerprint) values (?, ?)")
                .params(operation, fingerprint(body))
                .update();
    }

    void answer(Movement answer) {
        jdbc.sql("update sandbox_request set id = ?, status = ?, currency = ?, amount = ?, captured = ?, refunded = ?,"
                        + " card = ?, reason = ?, stands_until = ?, payment = ? where operation = ?")
                .params(
                        answer.id(),
                        answer.status().name(),
                        answer.amount().getCurrencyUnit().getCode())
                .params(answer.amount().getAmountMinorLong(), answer.captured().getAmountMinorLong())
                .params(answer.refunded().getAmountMinorLong(), answer.card().orElse(null))
                .params(
                        answer.reason().orElse(null),
                        answer.standsUntil().map(Timestamp::from).orElse(null),
                        answer.payment().orElse(null),
                        answer.operation())
                .update();
    }

    private static Movement read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Movement(
                row.getString("id"),
                row.getString("operation"),
                Movement.Status.valueOf(row.getString("status")),
                Money.ofMinor(currency, row.getLong("amount")),
                Money.ofMinor(currency, row.getLong("captured")),
                Money.ofMinor(currency, row.getLong("refunded")),
                Optional.ofNullable(row.getString("card")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getTimestamp("stands_until")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("payment")));
    }

    private static String fingerprint(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
