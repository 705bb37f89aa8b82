package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table instalment. */
@Component
class InstalmentRows {

    private final JdbcClient jdbc;

    InstalmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Instalment added) {
        jdbc.sql("insert into instalment (id, engagement, no, milestone, state, currency, net, tax, earned)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(added.id(), added.engagement(), added.no())
                .params(added.milestone().orElse(null), added.state().name())
                .params(added.net().getCurrencyUnit().getCode())
                .params(added.net().getAmountMinorLong(), added.tax().getAmountMinorLong(), added.earned())
                .update();
    }

    /** In the order in which they are due. */
    List<Instalment> of(String engagement) {
        return jdbc.sql("select * from instalment where engagement = ? order by no")
                .param(engagement)
                .query(InstalmentRows::read)
                .list();
    }

    /** The same, held until the transaction ends: who changes one knows the others. */
    List<Instalment> lock(String engagement) {
        return jdbc.sql("select * from instalment where engagement = ? order by no for update")
                .param(engagement)
                .query(InstalmentRows::read)
                .list();
    }

    Optional<Instalment> find(UUID id) {
        return jdbc.sql("select * from instalment where id = ?")
                .param(id)
                .query(InstalmentRows::read)
                .optional();
    }

    void move(Instalment moved, State next) {
        jdbc.sql("update instalment set state = ? where id = ?")
                .params(next.name(), moved.id())
                .update();
    }

    void invoiced(Instalment invoiced, String invoice) {
        jdbc.sql("update instalment set state = ?, invoice = ? where id = ?")
                .params(State.INVOICED.name(), invoice, invoiced.id())
                .update();
    }

    /** A settled objection no longer freezes it. */
    void reprice(Instalment repriced, Money net, Money tax) {
        jdbc.sql("update instalment set state = ?, net = ?, tax = ? where id = ?")
                .params(State.PLANNED.name(), net.getAmountMinorLong(), tax.getAmountMinorLong(), repriced.id())
                .update();
    }

    void earned(String engagement, int milestone) {
        jdbc.sql("update instalment set earned = true where engagement = ? and milestone = ?")
                .params(engagement, milestone)
                .update();
    }

    /** How many invoices are unpaid that were to be paid before this day. */
    int overdue(String engagement, LocalDate day) {
        return jdbc.sql("select count(*) from instalment i join invoice v on v.number = i.invoice"
                        + " where i.engagement = ? and i.state = 'INVOICED' and v.due_on < ?")
                .params(engagement, Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    private static Instalment read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Instalment(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("no"),
                Optional.ofNullable((Number) row.getObject("milestone")).map(Number::intValue),
                State.valueOf(row.getString("state")),
                Money.ofMinor(currency, row.getLong("net")),
                Money.ofMinor(currency, row.getLong("tax")),
                row.getBoolean("earned"),
                Optional.ofNullable(row.getString("invoice")));
    }
}
