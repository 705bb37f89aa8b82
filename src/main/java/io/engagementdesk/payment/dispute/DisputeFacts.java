package io.engagementdesk.payment.dispute;

import io.engagementdesk.process.TaskFacts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a dispute show: what is disputed and why, until when to answer, and the evidence to correct. */
@Component
@Transactional(readOnly = true)
class DisputeFacts implements TaskFacts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final String OF_TASK = "select v.TEXT_ from ACT_RU_VARIABLE v join ACT_RU_TASK t"
            + " on t.PROC_INST_ID_ = v.PROC_INST_ID_ where t.ID_ = ? and v.NAME_ = ?";

    private final DisputeRows rows;
    private final JdbcClient jdbc;

    DisputeFacts(DisputeRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return disputeOf(task).flatMap(rows::find).map(DisputeFacts::facts).orElse(Map.of());
    }

    private Optional<String> disputeOf(String task) {
        return jdbc.sql(OF_TASK)
                .params(task, DisputeProcess.DISPUTE.name())
                .query(String.class)
                .optional();
    }

    /** In the reader's zone. */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(LocaleContextHolder.getTimeZone().toZoneId()));
    }

    private static Map<String, Object> facts(Dispute dispute) {
        return Map.of(
                "disputed", dispute.amount().toString(),
                "payment", dispute.operation(),
                "taken", dispute.withdrawn().toString(),
                "why", dispute.reason().replace('_', ' '),
                "dueBy", moment(dispute.dueBy()),
                "standing", dispute.standing().name().toLowerCase(Locale.ROOT),
                "evidence", dispute.evidence().orElse(""));
    }
}
