package io.engagementdesk.document;

import io.engagementdesk.process.Upsert;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers without gaps: taken one after the other, and given back when the paper is not written after all. */
@Component
public class PaperNumbers {

    private final JdbcClient jdbc;
    private final Upsert upsert;

    PaperNumbers(JdbcClient jdbc, Upsert upsert) {
        this.jdbc = jdbc;
        this.upsert = upsert;
    }

    /** The next of its series; nobody else gets one of it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String series) {
        if (!advance(series)) {
            upsert.insertOrReread(() -> begin(series), () -> Optional.of(advance(series)));
        }
        return jdbc.sql("select last_number from paper_number where series = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }

    private boolean begin(String series) {
        return jdbc.sql("insert into paper_number (series, last_number) values (?, 1)")
                        .param(series)
                        .update()
                > 0;
    }

    private boolean advance(String series) {
        return jdbc.sql("update paper_number set last_number = last_number + 1 where series = ?")
                        .param(series)
                        .update()
                > 0;
    }
}
