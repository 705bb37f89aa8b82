package io.engagementdesk.intake.twilio;

import io.engagementdesk.client.PhoneNumbers;
import io.engagementdesk.intake.CallProblem;
import io.engagementdesk.intake.CallViews;
import io.engagementdesk.process.Collisions;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Somebody calls the centre: he waits on the line until somebody is there for him. */
@Component
@OnTwilio
class CallerVoice {

    /** What Twilio writes where the number is withheld; they look like numbers, and many callers share them. */
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8566696687", "+86282452253", "+464");

    private final PhoneNumbers numbers;
    private final Arrival arrival;
    private final Legs legs;
    private final LegWatch watch;
    private final CallViews calls;
    private final Words words;

    CallerVoice(PhoneNumbers numbers, Arrival arrival, Legs legs, LegWatch watch, CallViews calls, Words words) {
        this.numbers = numbers;
        this.arrival = arrival;
        this.legs = legs;
        this.watch = watch;
        this.calls = calls;
        this.words = words;
    }

    String answer(TwilioForm form) {
        Optional<String> number = Optional.of(form.told("From"))
                .filter(from -> !WITHHELD.contains(from))
                .flatMap(numbers::e164);
        if (number.isEmpty()) {
            return words.withheld();
        }
        return speaking(number.get())
                .map(leg -> words.engaged(leg, calls.get(leg.call())))
                .orElseGet(() -> arrive(form.sid(), number.get()));
    }

    /** Two people may share a number, but not a conversation; a telephone whose end was not told us is asked for. */
    private Optional<Leg> speaking(String number) {
        return legs.client(number).filter(watch::isThere);
    }

    private String arrive(String sid, String number) {
        Leg leg = known(sid, number);
        return words.connected(leg, calls.get(leg.call()));
    }

    private Leg known(String sid, String number) {
        try {
            return back(sid, number).orElseGet(() -> Collisions.retried(() -> arrival.caller(sid, number)));
        } catch (DuplicateKeyException toldTwice) {
            return legs.ofSid(sid).orElseThrow(() -> toldTwice);
        }
    }

    private Optional<Leg> back(String sid, String number) {
        try {
            return Collisions.retried(() -> arrival.back(sid, number));
        } catch (CallProblem graceIsOver) {
            return Optional.empty();
        }
    }
}
