package io.engagementdesk.delivery.milestone;

import io.engagementdesk.document.Documents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table deliverable. */
@Repository
class DeliverableRows {

    private record Row(UUID id, int milestone, UUID document, String handedBy, Optional<UUID> presentation) {}

    private final JdbcClient jdbc;
    private final Documents documents;

    DeliverableRows(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void add(String engagement, int milestone, UUID document, String login, Instant now) {
        jdbc.sql("insert into deliverable (id, engagement, milestone, document, handed_by, handed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), engagement, milestone, document, login, Timestamp.from(now))
                .update();
    }

    void present(UUID deliverable, UUID presentation) {
        jdbc.sql("update deliverable set presentation = ? where id = ? and presentation is null")
                .params(presentation, deliverable)
                .update();
    }

    void remove(UUID deliverable) {
        jdbc.sql("delete from deliverable where id = ? and presentation is null")
                .param(deliverable)
                .update();
    }

    /** In the order in which they were handed in. */
    List<Deliverable> of(String engagement) {
        return jdbc
                .sql("select * from deliverable where engagement = ? order by milestone, handed_at, id")
                .param(engagement)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getInt("milestone"),
                        row.getObject("document", UUID.class),
                        row.getString("handed_by"),
                        Optional.ofNullable(row.getObject("presentation", UUID.class))))
                .list()
                .stream()
                .map(row -> new Deliverable(
                        row.id(), row.milestone(), documents.get(row.document()), row.handedBy(), row.presentation()))
                .toList();
    }
}
