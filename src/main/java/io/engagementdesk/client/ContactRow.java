package io.engagementdesk.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Reads a row of the table contact. */
final class ContactRow {

    private ContactRow() {}

    static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                Channel.valueOf(row.getString("channel")));
    }
}
