package io.engagementdesk.notification.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table staff_preference. */
@Repository
class PreferenceRows {

    private final JdbcClient jdbc;

    PreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preference> find(String login) {
        return select("where login = ?", login).stream().findFirst();
    }

    Optional<Preference> lock(String login) {
        return select("where login = ? for update", login).stream().findFirst();
    }

    List<Preference> with(Preference.Tasks tasks) {
        return select("where tasks = ? order by login", tasks.name());
    }

    List<Preference> forEntries() {
        return select("where entries = ? order by login", true);
    }

    boolean any(Preference.Tasks tasks) {
        return jdbc.sql("select count(*) from staff_preference where tasks = ?")
                        .param(tasks.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Preference one) {
        jdbc.sql(
                        "insert into staff_preference (language, time_zone, tasks, entries, digest_hour, quiet_from, quiet_until,"
                                + " digest_due, login) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(one))
                .update();
    }

    void update(Preference one) {
        jdbc.sql(
                        "update staff_preference set language = ?, time_zone = ?, tasks = ?, entries = ?, digest_hour = ?, quiet_from = ?,"
                                + " quiet_until = ?, digest_due = ? where login = ?")
                .params(values(one))
                .update();
    }

    private static Object[] values(Preference one) {
        return new Object[] {
            one.language().getLanguage(),
            one.timeZone().getId(),
            one.tasks().name(),
            one.entries(),
            one.digestHour(),
            one.quiet().map(QuietHours::from).orElse(null),
            one.quiet().map(QuietHours::until).orElse(null),
            one.digestDue().map(Timestamp::from).orElse(null),
            one.login()
        };
    }

    private List<Preference> select(String where, Object value) {
        return jdbc.sql("select * from staff_preference " + where)
                .param(value)
                .query(PreferenceRows::read)
                .list();
    }

    private static Preference read(ResultSet row, int number) throws SQLException {
        Optional<Instant> due =
                Optional.ofNullable(row.getTimestamp("digest_due")).map(Timestamp::toInstant);
        return new Preference(
                row.getString("login"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                Preference.Tasks.valueOf(row.getString("tasks")),
                row.getBoolean("entries"),
                row.getInt("digest_hour"),
                quiet(row),
                due);
    }

    private static Optional<QuietHours> quiet(ResultSet row) throws SQLException {
        int from = row.getInt("quiet_from");
        return row.wasNull() ? Optional.empty() : Optional.of(new QuietHours(from, row.getInt("quiet_until")));
    }
}
