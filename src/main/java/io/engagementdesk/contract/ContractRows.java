package io.engagementdesk.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table contract. */
@Repository
public class ContractRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContractRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Contract contract) {
        jdbc.sql("insert into contract (id, engagement, number, change_order, party, signer, proposal, scope, currency,"
                        + " net, tax, state, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(contract.id(), contract.engagement(), contract.number(), contract.change(), contract.party())
                .params(contract.signer(), contract.proposal(), contract.scope())
                .params(
                        contract.net().getCurrencyUnit().getCode(),
                        contract.net().getAmountMinorLong())
                .params(contract.tax().getAmountMinorLong(), contract.state().name(), now())
                .update();
    }

    /** The newest of the engagement. */
    public Optional<Contract> newest(String engagement) {
        return jdbc.sql("select * from contract where engagement = ? order by number desc fetch first 1 rows only")
                .param(engagement)
                .query(ContractRows::read)
                .optional();
    }

    /** The newest of the engagement that both sides have agreed to. */
    public Optional<Contract> agreed(String engagement) {
        return jdbc.sql("select * from contract where engagement = ? and state = 'IN_FORCE'"
                        + " order by number desc fetch first 1 rows only")
                .param(engagement)
                .query(ContractRows::read)
                .optional();
    }

    public void update(UUID contract, String column, Object value) {
        jdbc.sql("update contract set " + column + " = ? where id = ?")
                .params(value, contract)
                .update();
    }

    public void end(UUID contract, Contract.State state, String reason) {
        jdbc.sql("update contract set state = ?, reason = ?, ended_at = ? where id = ? and state = 'OPEN'")
                .params(state.name(), reason, now(), contract)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Contract read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Contract(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("number"),
                row.getBoolean("change_order"),
                row.getString("party"),
                row.getObject("signer", UUID.class),
                row.getObject("proposal", UUID.class),
                row.getObject("scope", UUID.class),
                Money.ofMinor(currency, row.getLong("net")),
                Money.ofMinor(currency, row.getLong("tax")),
                Contract.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("special_terms")),
                Optional.ofNullable(row.getString("wishes")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getString("reason")));
    }
}
