package io.engagementdesk.document;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of engagements: rendered from a template, each version kept as it was. */
@Service
@Transactional
public class Documents {

    /**
     * What to render.
     *
     * @param kind what it is, and the template under templates/document
     * @param name file name without ending
     * @param facts what the template shows
     */
    public record Order(String engagement, String kind, String name, Locale language, Map<String, Object> facts) {}

    /** A document and what stands in it. */
    public record Stored(Document document, byte[] content) {}

    /** A rendered version in both formats. */
    public record Issued(UUID html, UUID pdf) {}

    private record File(UUID id, String name, String mediaType, byte[] content) {}

    private final Rendering rendering;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Documents(Rendering rendering, JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.rendering = rendering;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Renders a new version and stores it as HTML and PDF. */
    public Issued issue(Order order) {
        String html = rendering.html(order);
        Issued issued = new Issued(UUID.randomUUID(), UUID.randomUUID());
        store(
                order.engagement(),
                order.kind(),
                new File(
                        issued.html(),
                        order.name() + ".html",
                        "text/html;charset=UTF-8",
                        html.getBytes(StandardCharsets.UTF_8)),
                new File(issued.pdf(), order.name() + ".pdf", MediaType.APPLICATION_PDF_VALUE, rendering.pdf(html)));
        return issued;
    }

    /** The PDF of this id, and after its last page what this template shows; nothing is stored. */
    @Transactional(readOnly = true)
    public byte[] withAppendix(UUID pdf, Order appendix) {
        return Binding.of(content(pdf), rendering.pdf(rendering.html(appendix)));
    }

    /** Keeps a file that others have made, such as an invitation, as a new version of its kind. */
    public UUID keep(String engagement, String kind, String name, String mediaType, byte[] content) {
        UUID id = UUID.randomUUID();
        store(engagement, kind, new File(id, name, mediaType, content));
        return id;
    }

    /** The document of this id; it must exist. */
    @Transactional(readOnly = true)
    public Document get(UUID id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(Documents::read)
                .single();
    }

    /** The documents of these ids with their contents, by name. */
    @Transactional(readOnly = true)
    public List<Stored> stored(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from document where id in (:ids) order by name")
                        .param("ids", ids)
                        .query((row, number) -> new Stored(read(row, number), row.getBytes("content")))
                        .list();
    }

    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql("select content from document where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** All of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> of(String engagement) {
        return jdbc.sql("select id, engagement, kind, version, name, media_type, sha256, created_at from document"
                        + " where engagement = ? order by created_at, kind, version, media_type")
                .param(engagement)
                .query(Documents::read)
                .list();
    }

    private int next(String engagement, String kind) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from document where engagement = ? and kind = ?")
                .params(engagement, kind)
                .query(Integer.class)
                .single();
    }

    private void store(String engagement, String kind, File... files) {
        int version = next(engagement, kind);
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = Stream.of(files)
                .map(file -> new Object[] {
                    file.id(),
                    engagement,
                    kind,
                    version,
                    file.name(),
                    file.mediaType(),
                    Digest.sha256(file.content()),
                    file.content(),
                    now
                })
                .toList();
        batches.batchUpdate(
                "insert into document (id, engagement, kind, version, name, media_type, sha256, content, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getString("kind"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant());
    }
}
