package io.engagementdesk.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads a row of the table practitioner. */
final class PractitionerRow {

    private PractitionerRow() {}

    static Practitioner read(ResultSet row, int number) throws SQLException {
        return new Practitioner(
                row.getString("login"),
                row.getString("name"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("level"),
                row.getString("team"),
                moment(row, "available_until"),
                moment(row, "last_call_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
