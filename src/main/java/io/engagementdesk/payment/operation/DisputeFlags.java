package io.engagementdesk.payment.operation;

import io.engagementdesk.process.FormRefused;
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

    /** The form is refused while a bank decides about a payment of the engagement; money of none is never disputed. */
    public void requireNone(String engagement, String field) {
        if (engagement != null && isDisputed(engagement)) {
            throw new FormRefused(
                    field, DISPUTED, "The client's bank decides about this payment: nothing is given back now.");
        }
    }

    /** No dispute of the engagement is closed until the transaction ends, so that whoever begins to wait is told. */
    boolean isDisputedNow(String engagement) {
        return lock("engagement = ? and closed_at is null", engagement) > 0;
    }

    /** The bank has decided one dispute: whether it was the last, should two be decided at the same time. */
    public boolean isOver(String engagement) {
        lock("engagement = ?", engagement);
        return !isDisputed(engagement);
    }

    private int lock(String which, String engagement) {
        return jdbc.sql("select id from dispute where " + which + " order by id for update")
                .param(engagement)
                .query(String.class)
                .list()
                .size();
    }

    public boolean isDisputed(String engagement) {
        return jdbc.sql("select count(*) from dispute where engagement = ? and closed_at is null")
                        .param(engagement)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
