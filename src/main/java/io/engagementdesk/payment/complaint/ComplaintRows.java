package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table complaint. */
@Component
class ComplaintRows {

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refused by a unique key while another complaint about the engagement is open. */
    void insert(Complaint complaint, Actor actor) {
        jdbc.sql("insert into complaint (id, engagement, open_for, story, raised_by, door, raised_at, decide_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(complaint.id(), complaint.engagement(), complaint.engagement(), complaint.story())
                .params(actor.who(), actor.door())
                .params(Timestamp.from(complaint.raisedAt()), Timestamp.from(complaint.decideBy()))
                .update();
    }

    void decided(UUID id, String decision, Optional<Money> amount, String reason, String who, Instant now) {
        jdbc.sql("update complaint set decision = ?, currency = ?, amount = ?, reason = ?, decided_by = ?,"
                        + " decided_at = ?, approved_by = null, approved_at = null where id = ?")
                .params(decision)
                .params(
                        amount.map(money -> money.getCurrencyUnit().getCode()).orElse(null),
                        amount.map(Money::getAmountMinorLong).orElse(null))
                .params(reason, who, Timestamp.from(now), id)
                .update();
    }

    /** Whether a second person agreed. */
    boolean isApproved(UUID id) {
        return jdbc.sql("select count(*) from complaint where id = ? and approved_by is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void approved(UUID id, String who, Instant now) {
        jdbc.sql("update complaint set approved_by = ?, approved_at = ? where id = ?")
                .params(who, Timestamp.from(now), id)
                .update();
    }

    void closed(UUID id, Instant now) {
        jdbc.sql("update complaint set closed_at = ?, open_for = null where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Locked until the transaction ends. */
    Complaint lock(UUID id) {
        return jdbc.sql("select * from complaint where id = ? for update")
                .param(id)
                .query(ComplaintRows::read)
                .single();
    }

    /** All of an engagement, oldest first. */
    List<Complaint> of(String engagement) {
        return jdbc.sql("select * from complaint where engagement = ? order by raised_at, id")
                .param(engagement)
                .query(ComplaintRows::read)
                .list();
    }

    /** When the receipt was issued that the complaint is about. */
    Optional<Instant> receiptOf(String engagement) {
        return jdbc.sql("select settled_at from price where engagement = ? and settled_at is not null")
                .param(engagement)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static Complaint read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Complaint(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getString("story"),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("decide_by").toInstant(),
                currency == null
                        ? Optional.empty()
                        : Optional.of(Money.ofMinor(CurrencyUnit.of(currency), row.getLong("amount"))),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
