package io.engagementdesk.intake.exchange;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.CallProcess;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps a call can take: each writes its facts and state first and then tells the engagement's model. */
@Component
public class CallSteps {

    private final CallTable table;
    private final Processes processes;
    private final Engagements engagements;
    private final Timeline timeline;
    private final ContactCentre centre;
    private final DeskRounds rounds;
    private final Clock clock;

    CallSteps(
            CallTable table,
            Processes processes,
            Engagements engagements,
            Timeline timeline,
            ContactCentre centre,
            DeskRounds rounds,
            Clock clock) {
        this.table = table;
        this.processes = processes;
        this.engagements = engagements;
        this.timeline = timeline;
        this.centre = centre;
        this.rounds = rounds;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Line fact(Line line, Party party, String person, What what) {
        return fact(line, party, person, what, now(), null);
    }

    /** The side is off the line, since the moment it left. */
    public Line off(Line line, Party party, String person, What what, Leave leave) {
        Line off = fact(line, party, person, what, leave.within(line, party, now()), leave.outcome());
        centre.release(line.call().id(), party, person);
        return off;
    }

    private Line fact(Line line, Party party, String person, What what, Instant at, Outcome outcome) {
        List<CallFact> facts = new ArrayList<>(line.facts());
        facts.add(new CallFact(facts.size() + 1, party, person, what, at, outcome));
        Line now = new Line(line.call(), List.copyOf(facts));
        table.add(now);
        rounds.follow(line, now);
        return now;
    }

    public Line become(Line line, Call call) {
        Line now = new Line(call, line.facts());
        if (!call.equals(line.call())) {
            table.update(now);
        }
        return now;
    }

    /** The state that follows from who is on the line. */
    public Line settle(Line line) {
        Line settled = become(line, line.call().in(state(line)));
        if (settled.call().taken()) {
            connected(settled);
        }
        return settled;
    }

    /** The model of a call that was taken waits for both sides. */
    public void connected(Line line) {
        if (line.call().state() == CallState.CONNECTED) {
            tell(line, CallProcess.CALL_CONNECTED);
            if (line.call().isMeeting()) {
                begin(line, Actor.PROCESS);
            }
        }
    }

    private static CallState state(Line line) {
        if (line.on(Party.CLIENT) && line.on(Party.PRACTITIONER)) {
            return CallState.CONNECTED;
        }
        return line.on(Party.DESK) && !line.call().taken() ? CallState.WITH_DESK : CallState.RINGING;
    }

    /** Everybody is off the line. */
    public Line close(Line line, CallState end) {
        Line silent = line;
        for (Party party : Party.values()) {
            if (silent.on(party)) {
                silent = fact(silent, party, person(silent, party), What.HANGUP);
            }
        }
        centre.hangUp(line.call().id());
        return become(silent, silent.call().over(end, now()));
    }

    private static String person(Line line, Party party) {
        return party == Party.PRACTITIONER ? line.call().practitioner() : null;
    }

    /** The model has heard that the practitioner is on the line. */
    public void begin(Line line, Actor actor) {
        engagements.move(line.call().engagement(), State.ROUTING, State.IN_CALL, actor);
    }

    public Line end(Line line, Actor actor) {
        Line ended = close(line, CallState.ENDED);
        note(ended, actor, CallProcess.CALL_ENDED, together(ended));
        tell(ended, CallProcess.CALL_ENDED);
        return ended;
    }

    public Line drop(Line line, Actor actor) {
        Line dropped = become(line, line.call().in(CallState.DROPPED));
        note(dropped, actor, CallProcess.CALL_DROPPED, together(dropped) + ", 3 min to come back");
        tell(dropped, CallProcess.CALL_DROPPED);
        return dropped;
    }

    /** False when the model does not wait for this: it has gone on, or has not come so far. */
    public boolean tell(Line line, String message) {
        String call = line.call().id().toString();
        boolean heard = processes.tell(message, CallProcess.CALL_ID, call);
        if (heard && !CallProcess.CALL_REFUSED.equals(message)) {
            table.told(line.call().id(), message);
        }
        return heard;
    }

    public void note(Line line, Actor actor, String what, String detail) {
        if (line.call().engagement() != null) {
            timeline.add(line.call().engagement(), actor, what, detail);
        }
    }

    public Duration together(String engagement) {
        return table.of(engagement).stream().map(line -> line.together(now())).reduce(Duration.ZERO, Duration::plus);
    }

    /** What the model has not heard, because it was between two waits when it happened. */
    public void catchUp(Line line) {
        String news =
                switch (line.call().state()) {
                    case CONNECTED -> CallProcess.CALL_CONNECTED;
                    case DROPPED -> CallProcess.CALL_DROPPED;
                    case ENDED -> CallProcess.CALL_ENDED;
                    default -> line.call().told();
                };
        if (line.call().taken() && !news.equals(line.call().told())) {
            tell(line, news);
        }
    }

    private String together(Line line) {
        long seconds = seconds(line);
        return "%d:%02d min together".formatted(seconds / 60, seconds % 60);
    }

    private long seconds(Line line) {
        return line.together(now()).toSeconds();
    }
}
