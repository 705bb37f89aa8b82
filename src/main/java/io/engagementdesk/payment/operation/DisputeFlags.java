package io.engagementdesk.payment.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which engagements stand still because a client's bank takes a payment back: no charge, no refund, no new work. */
@Component
public class DisputeFlags {

    /** Why an operation was not even asked for. */
    public static final String DISPUTED = "disputed";

    private final JdbcClient jdbc;

    DisputeFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isDisputed(String engagement) {
        return jdbc.sql("select count(*) from dispute where engagement = ? and closed_at is null")
                        .param(engagement)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
