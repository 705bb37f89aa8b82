package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is noted on an operation in its table: its page, when to ask the provider again, where its money belongs. */
@Component
class OperationMarks {

    private final JdbcClient jdbc;
    private final OperationRows rows;

    OperationMarks(JdbcClient jdbc, OperationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** When the provider is asked next because we do not know; null is never. */
    void lookUp(String id, int lookedUp, Instant next) {
        jdbc.sql("update payment_operation set looked_up = ?, look_up_at = ? where id = ?")
                .params(lookedUp, OperationRows.timestamp(next), id)
                .update();
    }

    int lookedUp(String id) {
        return jdbc.sql("select looked_up from payment_operation where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    List<String> dueForLookUp(Instant now) {
        return jdbc.sql("select id from payment_operation where look_up_at <= ? order by look_up_at, id")
                .param(OperationRows.timestamp(now))
                .query(String.class)
                .list();
    }

    Optional<String> checkoutLink(String id) {
        return jdbc.sql("select checkout_link from payment_operation where id = ? and checkout_link is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    void opening(String id, String hash, Instant lookUpAt) {
        jdbc.sql("update payment_operation set checkout_link = ?, looked_up = 0, look_up_at = ? where id = ?")
                .params(hash, OperationRows.timestamp(lookUpAt), id)
                .update();
    }

    void opened(String id, String checkout, Instant now) {
        jdbc.sql("update payment_operation set state = ?, provider_id = ?, changed_at = ? where id = ? and state = ?")
                .params(
                        OperationState.PENDING.name(),
                        checkout,
                        OperationRows.timestamp(now),
                        id,
                        OperationState.REQUESTED.name())
                .update();
        rows.forget(id);
    }

    void placed(String id, String engagement, Purpose purpose) {
        jdbc.sql("update payment_operation set engagement = ?, purpose = ? where id = ?")
                .params(engagement, purpose.name(), id)
                .update();
        rows.forget(id);
        rows.forgetAll(engagement);
    }

    /** The ladder of questions begins anew. */
    void found(String id, String providerId, Instant now) {
        jdbc.sql("update payment_operation set provider_id = ?, looked_up = 0, look_up_at = ? where id = ?")
                .params(providerId, OperationRows.timestamp(now), id)
                .update();
        rows.forget(id);
    }
}
