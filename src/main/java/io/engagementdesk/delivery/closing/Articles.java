package io.engagementdesk.delivery.closing;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the practice has learnt from its projects. */
@Service
@Transactional
class Articles {

    private static final int PAGE = 50;

    private static final String SELECT = "select id, engagement, title, article, author, written_at from article";

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;

    Articles(JdbcClient jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    void write(String engagement, String title, String text, String author) {
        jdbc.sql("insert into article (id, engagement, title, article, author, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), engagement, title, text, author)
                .param(Timestamp.from(clock.instant()))
                .update();
        timeline.add(engagement, new Actor(author, "tasklist"), "articleWritten", title);
    }

    /** The newest whose title or text contains these words; all of them where there are none. */
    @Transactional(readOnly = true)
    List<Article> find(String words) {
        String like = "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        return jdbc.sql(SELECT + " where lower(title) like ? escape '!' or lower(article) like ? escape '!'"
                        + " order by written_at desc, id fetch first ? rows only")
                .params(like, like, PAGE)
                .query(Article.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Article> get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Article.class).optional();
    }
}
