package io.engagementdesk.intake;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.process.Upsert;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A caller dials the centre: his open call goes on, or a new one begins. */
@Component
class IncomingCalls {

    private final CallTable table;
    private final CallSteps steps;
    private final Arrivals arrivals;
    private final Callers callers;
    private final Upsert upsert;

    IncomingCalls(CallTable table, CallSteps steps, Arrivals arrivals, Callers callers, Upsert upsert) {
        this.table = table;
        this.steps = steps;
        this.arrivals = arrivals;
        this.callers = callers;
        this.upsert = upsert;
    }

    /** The call on which the caller now is. */
    Line from(String caller, Actor actor) {
        for (UUID open : table.openOf(caller)) {
            Optional<Line> joined = join(table.lock(open).orElseThrow(), actor);
            if (joined.isPresent()) {
                return joined.get();
            }
        }
        return begin(caller, actor);
    }

    private Optional<Line> join(Line line, Actor actor) {
        if (line.call().state().isOver()) {
            return Optional.empty();
        }
        if (line.call().state() != CallState.DROPPED) {
            return Optional.of(line.on(Party.CLIENT) ? line : arrivals.client(line, actor));
        }
        Optional<Line> back = arrivals.rejoin(line, Party.CLIENT, null, actor);
        if (back.isEmpty()) {
            steps.close(line, CallState.ENDED);
        }
        return back;
    }

    /** A new call of somebody without a number. */
    Line unseen(Actor actor) {
        return begin(insert(null), actor);
    }

    private Line begin(String caller, Actor actor) {
        return begin(upsert.insertOrReread(() -> insert(caller), () -> table.openLine(caller)), actor);
    }

    private Line begin(UUID id, Actor actor) {
        Line line = table.lock(id).orElseThrow();
        if (line.on(Party.CLIENT)) {
            return line;
        }
        steps.note(line, actor, "callReceived", "the client rings the centre");
        Line ringing = steps.fact(line, Party.CLIENT, null, What.RING);
        return steps.fact(ringing, Party.CLIENT, null, What.ANSWER); // who dials in is on the line
    }

    private UUID insert(String caller) {
        UUID id = UUID.randomUUID();
        Call call = new Call(
                id, Call.Direction.INBOUND, caller, null, null, null, CallState.RINGING, null, steps.now(), null);
        table.insert(callers.identify(call));
        return id;
    }
}
