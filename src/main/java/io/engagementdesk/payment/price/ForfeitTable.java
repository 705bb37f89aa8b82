package io.engagementdesk.payment.price;

import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table forfeit; one row an engagement, never changed. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
public class ForfeitTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recall<String, Forfeit> recall = new Recall<>();

    ForfeitTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(String engagement, Forfeit forfeit) {
        jdbc.sql("insert into forfeit (engagement, percent, reason, decision, recorded_at) values (?, ?, ?, ?, ?)")
                .params(engagement, forfeit.percent(), forfeit.reason().name())
                .params(forfeit.reason().table(), Timestamp.from(clock.instant()))
                .update();
        recall.put(engagement, forfeit);
    }

    public Optional<Forfeit> of(String engagement) {
        return recall.of(engagement, () -> jdbc.sql("select percent, reason from forfeit where engagement = ?")
                .param(engagement)
                .query((row, number) -> read(row).orElseThrow())
                .optional());
    }

    /** Also where the row may have none. */
    static Optional<Forfeit> read(ResultSet row) throws SQLException {
        int percent = row.getInt("percent");
        return Optional.ofNullable(row.getString("reason"))
                .map(reason -> new Forfeit(percent, Forfeit.Reason.valueOf(reason)));
    }
}
