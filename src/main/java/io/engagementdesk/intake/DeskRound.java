package io.engagementdesk.intake;

import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.exchange.DeskRounds;
import io.engagementdesk.process.JobWork;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nobody of the desk has answered in this round: the next begins, or the caller has waited in vain. */
@Component(DeskRounds.JOB)
class DeskRound implements JobWork {

    private final CallTable table;
    private final DeskRounds rounds;
    private final LostCalls lost;

    DeskRound(CallTable table, DeskRounds rounds, LostCalls lost) {
        this.table = table;
        this.rounds = rounds;
        this.lost = lost;
    }

    @Override
    public void run(String call) {
        table.lock(UUID.fromString(call)).filter(Line::waits).ifPresent(this::goOn);
    }

    private void goOn(Line line) {
        if (rounds.inVain(line)) {
            lost.dismiss(line);
        } else {
            rounds.ring(line);
        }
    }

    @Override
    public void exhausted(String call, String error) {
        // hours later nobody is on the line any more
    }
}
