package io.engagementdesk.catalogue;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What projects of a service usually consist of, in the client's language. */
@Component
@Transactional(readOnly = true)
public class ScopeTemplates {

    private final JdbcClient jdbc;

    ScopeTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As JSON; in English where the language has none. */
    public Optional<String> of(String service, String language) {
        return jdbc.sql("select data from scope_template where service = ? and language in (?, 'en')"
                        + " order by case language when 'en' then 1 else 0 end fetch first 1 rows only")
                .params(service, language)
                .query(String.class)
                .optional();
    }
}
