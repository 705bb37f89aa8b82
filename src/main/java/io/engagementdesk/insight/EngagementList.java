package io.engagementdesk.insight;

import io.engagementdesk.engagement.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engagements that the caller may see, newest first, a page at a time. */
@Component
@Transactional(readOnly = true)
public class EngagementList {

    public static final int PAGE = 50;

    private static final String NEWEST = " order by e.number desc fetch first " + PAGE + " rows only";

    /**
     * What is looked for.
     *
     * @param cursor the last number of the page before
     * @param words part of a number, name, address or question
     */
    public record Search(Optional<State> state, Optional<String> cursor, Optional<String> words) {}

    private final JdbcClient jdbc;
    private final OwnEngagements own;

    EngagementList(JdbcClient jdbc, OwnEngagements own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    public List<EngagementRow> find(Search search) {
        return visible("and e.state like :state and e.number < :cursor and (lower(e.number) like :words"
                        + " or lower(c.name) like :words or c.email like :words or lower(o.name) like :words"
                        + " or lower(e.question) like :words)" + NEWEST)
                .param("state", search.state().map(State::name).orElse("%"))
                .param("cursor", search.cursor().orElse("F"))
                .param("words", search.words().map(EngagementList::part).orElse("%"))
                .query(EngagementRow::read)
                .list();
    }

    /** Empty as well where it is not the caller's to see. */
    public Optional<EngagementRow> get(String number) {
        return visible("and e.number = :number")
                .param("number", number)
                .query(EngagementRow::read)
                .optional();
    }

    private JdbcClient.StatementSpec visible(String more) {
        return jdbc.sql(EngagementRow.SELECT + "where " + own.condition() + " " + more)
                .param("caller", own.caller());
    }

    private static String part(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
    }
}
