package io.engagementdesk.intake;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallProcess;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.exchange.CallSteps;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings are calls to which both sides come by themselves: where, and that they are open. */
@Component
public class MeetingRooms {

    private final CallTable table;
    private final CallSteps steps;
    private final Engagements engagements;
    private final JdbcClient jdbc;

    MeetingRooms(CallTable table, CallSteps steps, Engagements engagements, JdbcClient jdbc) {
        this.table = table;
        this.steps = steps;
        this.engagements = engagements;
        this.jdbc = jdbc;
    }

    /** Where the meeting takes place; empty for a call. */
    public Optional<URI> address(UUID call) {
        return jdbc.sql("select address from meeting_room where phone_call = ?")
                .param(call)
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    Line open(String engagement, String practitioner, URI address) {
        return standing(engagement, practitioner).orElseGet(() -> begin(engagement, practitioner, address));
    }

    /** What is left of an earlier one with somebody else ends. */
    private Optional<Line> standing(String engagement, String practitioner) {
        Optional<Line> standing = Optional.empty();
        for (UUID open : table.openAbout(engagement)) {
            Line line = table.lock(open).orElseThrow();
            if (line.call().isMeeting() && practitioner.equals(line.call().practitioner())) {
                standing = Optional.of(line);
            } else if (line.call().taken() && !line.call().state().isOver()) {
                steps.close(line, CallState.ENDED);
            }
        }
        return standing;
    }

    /** Without a number: whoever dials the centre meanwhile is on a call of his own. */
    private Line begin(String engagement, String practitioner, URI address) {
        UUID id = UUID.randomUUID();
        table.insert(new Call(
                id,
                Call.Direction.MEETING,
                null,
                engagements.get(engagement).contact(),
                engagement,
                practitioner,
                CallState.RINGING,
                null,
                steps.now(),
                null));
        table.told(id, CallProcess.CALL_ANSWERED);
        jdbc.sql("insert into meeting_room (phone_call, address) values (?, ?)")
                .params(id, address.toString())
                .update();
        Line line = table.lock(id).orElseThrow();
        steps.note(line, Actor.PROCESS, "meetingOpened", "with " + practitioner);
        return line;
    }
}
