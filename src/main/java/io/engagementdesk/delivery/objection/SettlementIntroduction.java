package io.engagementdesk.delivery.objection;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskIntroduction;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.delivery.milestone.Acceptances;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the practice says to an objection and which share it offers, above the form that agrees to it. */
@Component
@Transactional(readOnly = true)
class SettlementIntroduction implements ClientTaskIntroduction {

    private final ObjectionRows rows;
    private final Acceptances acceptances;

    SettlementIntroduction(ObjectionRows rows, Acceptances acceptances) {
        this.rows = rows;
        this.acceptances = acceptances;
    }

    @Override
    public String task() {
        return ObjectionProcess.CONFIRM_SETTLEMENT;
    }

    @Override
    public Page introduction(ClientTask task) {
        Objection objection = rows.byTask(task.task()).orElseThrow();
        Instalment held = acceptances.instalment(objection.engagement(), objection.milestone());
        return new Page(
                "delivery/settlement",
                Map.of(
                        "stage", acceptances.stage(objection.engagement(), objection.milestone()),
                        "words", objection.words(),
                        "answer", objection.answer().orElse(""),
                        "percent", objection.share(),
                        "full", held.gross(),
                        "owed",
                                held.gross()
                                        .multipliedBy(BigDecimal.valueOf(objection.share(), 2), RoundingMode.HALF_UP)));
    }

    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return Optional.of(new Enclosed("settlementOffered", Map.of(), List.of()));
    }

    /** How it stands once he has answered. */
    @Override
    public Optional<Page> afterwards(ClientTask task) {
        return rows.byTask(task.task())
                .map(objection -> new Page("delivery/settled", Map.of("state", objection.state())));
    }

    @Override
    public Optional<Page> ended(ClientTask task) {
        return afterwards(task);
    }
}
