package io.engagementdesk.payment.refund;

import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.process.TaskFacts;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form about a failed refund shows: how much, and why. */
@Component
@Transactional(readOnly = true)
class RefundFailedFacts implements TaskFacts {

    private static final String OF_TASK = "select v.TEXT_ from ACT_RU_VARIABLE v join ACT_RU_TASK t"
            + " on t.PROC_INST_ID_ = v.PROC_INST_ID_ where t.ID_ = ? and v.NAME_ = ?";

    private final Operations operations;
    private final JdbcClient jdbc;

    RefundFailedFacts(Operations operations, JdbcClient jdbc) {
        this.operations = operations;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return jdbc.sql(OF_TASK)
                .params(task, RefundFailedProcess.REFUND.name())
                .query(String.class)
                .optional()
                .flatMap(operations::find)
                .map(RefundFailedFacts::facts)
                .orElse(Map.of());
    }

    private static Map<String, Object> facts(Operation refund) {
        Optional<String> why = refund.reason().map(reason -> reason.replace('_', ' '));
        return Map.of(
                "failedRefund",
                refund.amount() + " (" + refund.target().orElse(refund.id()) + ")",
                "failedBecause",
                why.orElse("the provider does not say"));
    }
}
