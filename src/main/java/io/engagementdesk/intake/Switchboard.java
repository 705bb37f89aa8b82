package io.engagementdesk.intake;

import io.engagementdesk.client.PhoneNumbers;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.Leave;
import io.engagementdesk.process.Collisions;
import io.engagementdesk.process.FormRefused;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears what happens on the lines; each fact has its effect once, whoever reports it and how often. */
@Service
public class Switchboard {

    private final CallTable table;
    private final IncomingCalls incoming;
    private final Arrivals arrivals;
    private final Departures departures;
    private final PhoneNumbers numbers;
    private final TransactionTemplate transaction;

    Switchboard(
            CallTable table,
            IncomingCalls incoming,
            Arrivals arrivals,
            Departures departures,
            PhoneNumbers numbers,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.incoming = incoming;
        this.arrivals = arrivals;
        this.departures = departures;
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A caller dials the centre; the call on which he then is. */
    public UUID dialled(String from, Actor actor) {
        String caller = numbers.e164(from)
                .orElseThrow(() -> new FormRefused(
                        "from", "pattern", "Give the number with its country code, such as +49 30 1234567."));
        return once(() -> incoming.from(caller, actor)).call().id();
    }

    /** Somebody whose number nobody sees dials the centre; a call of his own, however often he does. */
    public UUID dialledUnseen(Actor actor) {
        return once(() -> incoming.unseen(actor)).call().id();
    }

    /** The side's telephone rings. */
    public Line rings(UUID call, Party party, String practitioner, Actor actor) {
        return open(call, line -> arrivals.ring(line, party, person(line, party, practitioner, actor), actor));
    }

    /** The side has taken the call. */
    public Line answered(UUID call, Party party, String practitioner, Actor actor) {
        return open(call, line -> arrivals.answer(line, party, person(line, party, practitioner, actor), actor));
    }

    /** Somebody of the practice wants to be on the line: his telephone rings, or by saying so he is. */
    public void joins(UUID call, Party party, Actor actor) {
        open(call, line -> arrivals.join(line, party, actor));
    }

    /** The side has left the call; on a call that is over nothing is changed. */
    public Line hungUp(UUID call, Party party, String practitioner, CallFact.Outcome outcome, Actor actor) {
        return once(() -> {
            Line line = lock(call);
            return line.call().state().isOver()
                    ? line
                    : departures.leave(
                            line, party, person(line, party, practitioner, actor), new Leave(outcome, null), actor);
        });
    }

    /** The side left the call at that moment, as the exchange knows; a side that never was on it changes nothing. */
    public void left(UUID call, Party party, String practitioner, Instant at, Actor actor) {
        once(() -> {
            Line line = lock(call);
            String person = person(line, party, practitioner, actor);
            boolean never = line.last(party, person).isEmpty();
            return never || line.call().state().isOver()
                    ? line
                    : departures.leave(line, party, person, new Leave(null, at), actor);
        });
    }

    private Line open(UUID call, Function<Line, Line> step) {
        return once(() -> {
            Line line = lock(call);
            if (line.call().state().isOver()) {
                throw CallProblem.impossible("The call is over. POST /api/calls begins a new one.");
            }
            return step.apply(line);
        });
    }

    private Line lock(UUID call) {
        return table.lock(call).orElseThrow(CallProblem::unknown);
    }

    private static String person(Line line, Party party, String practitioner, Actor actor) {
        return switch (party) {
            case CLIENT -> null;
            case DESK -> actor.who();
            case PRACTITIONER -> practitioner == null ? line.call().practitioner() : practitioner;
        };
    }

    private Line once(Supplier<Line> step) {
        return Collisions.retried(() -> transaction.execute(status -> step.get()));
    }
}
