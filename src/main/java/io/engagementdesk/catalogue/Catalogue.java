package io.engagementdesk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services on sale. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Service> services() {
        return jdbc.sql("select * from service order by kind, code")
                .query(Catalogue::read)
                .list();
    }

    /** The service of this code, if there is one. */
    public Optional<Service> service(String code) {
        return jdbc.sql("select * from service where code = ?")
                .param(code)
                .query(Catalogue::read)
                .optional();
    }

    private static Service read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Service(
                row.getString("code"),
                row.getString("name"),
                row.getString("line"),
                Service.Kind.valueOf(row.getString("kind")),
                Service.Pricing.valueOf(row.getString("pricing")),
                amount(row, "rate", currency),
                amount(row, "fixed", currency),
                row.getInt("minimum_minutes"),
                row.getInt("quantum_minutes"),
                row.getInt("cap_minutes"),
                row.getInt("slot_minutes"));
    }

    private static Optional<Money> amount(ResultSet row, String column, CurrencyUnit currency) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Money.ofMinor(currency, minor));
    }
}
