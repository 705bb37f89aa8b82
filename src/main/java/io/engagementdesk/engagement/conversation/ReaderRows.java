package io.engagementdesk.engagement.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table conversation_reader. */
@Repository
class ReaderRows {

    /** How far somebody has looked, and of what he was told. */
    record Reading(int seen, int told) {

        /** Whether he was told of something that he has not looked at since. */
        boolean isAwaited() {
            return told > seen;
        }
    }

    private final JdbcClient jdbc;

    ReaderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reading of(String engagement, Participant reader) {
        return jdbc.sql("select seen, told from conversation_reader where engagement = ? and side = ? and who = ?")
                .params(engagement, reader.side().name(), reader.who())
                .query((row, number) -> new Reading(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse(new Reading(0, 0));
    }

    /** Only while the conversation is locked. */
    void keep(String engagement, Participant reader, Reading now) {
        int known = jdbc.sql("update conversation_reader set seen = ?, told = ?"
                        + " where engagement = ? and side = ? and who = ?")
                .params(now.seen(), now.told(), engagement, reader.side().name(), reader.who())
                .update();
        if (known == 0) {
            jdbc.sql("insert into conversation_reader (engagement, side, who, seen, told) values (?, ?, ?, ?, ?)")
                    .params(engagement, reader.side().name(), reader.who(), now.seen(), now.told())
                    .update();
        }
    }
}
