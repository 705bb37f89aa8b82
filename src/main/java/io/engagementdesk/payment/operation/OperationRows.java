package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table payment_operation. */
@Component
class OperationRows {

    private final JdbcClient jdbc;
    private final Recall<String, List<Operation>> known = new Recall<>();
    private final Recall<String, Operation> locked = new Recall<>();

    OperationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Operation operation, Instant lookUpAt) {
        jdbc.sql("insert into payment_operation (id, engagement, purpose, attempt, target, amount, currency, state,"
                        + " card, reason, account, merchant, looked_up, look_up_at, requested_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)")
                .params(
                        operation.id(),
                        operation.engagement(),
                        operation.purpose().name(),
                        operation.attempt())
                .params(operation.target().orElse(null), operation.amount().getAmountMinorLong())
                .params(
                        operation.amount().getCurrencyUnit().getCode(),
                        operation.state().name())
                .params(operation.card().orElse(null), operation.reason().orElse(null))
                .params(operation.account().orElse(null), operation.merchant().orElse(null))
                .params(timestamp(lookUpAt))
                .params(timestamp(operation.changedAt()), timestamp(operation.changedAt()))
                .update();
        known.forget(operation.engagement());
    }

    /** Of an operation whose outcome is known nobody need ask the provider again. */
    void update(Operation operation) {
        jdbc.sql("update payment_operation set state = ?, provider_id = ?, card = ?, reason = ?, stands_until = ?,"
                        + " changed_at = ?,"
                        + " looked_up = case when ? then looked_up else 0 end,"
                        + " look_up_at = case when ? then look_up_at else null end where id = ?")
                .params(operation.state().name(), operation.providerId().orElse(null))
                .params(operation.card().orElse(null), operation.reason().orElse(null))
                .params(
                        operation.standsUntil().map(OperationRows::timestamp).orElse(null),
                        timestamp(operation.changedAt()),
                        operation.state().isOpen(),
                        operation.state().isOpen())
                .param(operation.id())
                .update();
        known.forget(operation.engagement());
        locked.put(operation.id(), operation);
    }

    Optional<Operation> find(String id) {
        return jdbc.sql("select * from payment_operation where id = ?")
                .param(id)
                .query(OperationRows::read)
                .optional();
    }

    /** The first that has this id at the provider: a hold rather than its capture. */
    Optional<Operation> ofProvider(String providerId) {
        return jdbc.sql("select * from payment_operation where provider_id = ? order by requested_at, id"
                        + " fetch first 1 rows only")
                .param(providerId)
                .query(OperationRows::read)
                .optional();
    }

    /** Locks the operation until the transaction ends: whoever learns of it second sees what the first wrote. */
    Operation lock(String id) {
        return lockKnown(id).orElseThrow(() -> new IllegalArgumentException("There is no operation " + id));
    }

    /** What the transaction has locked before nobody else has changed since. */
    Optional<Operation> lockKnown(String id) {
        return locked.of(id, () -> lock("id = ?", id).stream().findFirst());
    }

    /** The last attempt, locked with whatever it works on and in the order in which everybody locks. */
    Optional<Operation> lockLatest(String engagement, Purpose purpose) {
        return lockAll(engagement).stream()
                .filter(operation -> operation.purpose() == purpose)
                .max(Comparator.comparingInt(Operation::attempt).thenComparing(Operation::id));
    }

    List<Operation> lockAll(String engagement) {
        return lock("engagement = ? order by requested_at, attempt, id", engagement);
    }

    /** Whoever had to wait for the lock knows nothing that he read before. */
    private List<Operation> lock(String where, String... values) {
        List<Operation> rows = jdbc.sql("select * from payment_operation where " + where + " for update")
                .params((Object[]) values)
                .query(OperationRows::read)
                .list();
        rows.forEach(row -> locked.put(row.id(), row));
        rows.forEach(row -> known.forget(row.engagement()));
        return rows;
    }

    /** All of an engagement, oldest first. */
    List<Operation> of(String engagement) {
        return known.of(engagement, () -> Optional.of(read(engagement))).orElseThrow();
    }

    private List<Operation> read(String engagement) {
        String whose = engagement == null ? "engagement is null" : "engagement = :engagement";
        return jdbc.sql("select * from payment_operation where " + whose + " order by requested_at, attempt, id")
                .param("engagement", engagement)
                .query(OperationRows::read)
                .list();
    }

    List<Operation> of(String engagement, Purpose purpose) {
        return of(engagement).stream()
                .filter(operation -> operation.purpose() == purpose)
                .sorted(Comparator.comparingInt(Operation::attempt).thenComparing(Operation::id))
                .toList();
    }

    /** What is held and lapses before this moment, the first to lapse first. */
    List<Operation> lapsing(Instant before) {
        return jdbc.sql("select * from payment_operation where stands_until <= ? and state = 'AUTHORISED'"
                        + " order by stands_until, id")
                .param(timestamp(before))
                .query(OperationRows::read)
                .list();
    }

    /** How much of a payment has been given back. */
    long refunded(String target) {
        return jdbc.sql("select coalesce(sum(amount), 0) from payment_operation"
                        + " where target = ? and purpose = 'REFUND' and state = 'REFUNDED'")
                .param(target)
                .query(Long.class)
                .single();
    }

    private static Operation read(ResultSet row, int number) throws SQLException {
        return new Operation(
                row.getString("id"),
                row.getString("engagement"),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("target")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount")),
                OperationState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("provider_id")),
                Optional.ofNullable(row.getString("card")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("merchant")),
                Optional.ofNullable(row.getTimestamp("stands_until")).map(Timestamp::toInstant),
                row.getTimestamp("changed_at").toInstant());
    }

    /** Somebody else has changed it. */
    void forget(String id) {
        locked.forget(id);
    }

    /** The engagement has one more. */
    void forgetAll(String engagement) {
        known.forget(engagement);
    }

    static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
