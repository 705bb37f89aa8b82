package io.engagementdesk.intake.twilio;

import io.engagementdesk.client.PhoneNumbers;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.intake.twilio.leg.LegWatch;
import io.engagementdesk.intake.twilio.leg.Legs;
import io.engagementdesk.process.Collisions;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Somebody calls the centre: he waits on the line until somebody is there for him, the desk if nobody knows who he is. */
@Component
@OnTwilio
class CallerVoice {

    /** What Twilio writes where the number is withheld; they look like numbers, and many callers share them. */
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8566696687", "+86282452253", "+464");

    /** The key by which somebody whose line has failed, unnoticed so far, takes his place on the call again. */
    private static final String ITS_ME = "1";

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
        return number.flatMap(known -> speaking(known, form))
                .map(leg -> words.engaged(leg, calls.get(leg.call())))
                .orElseGet(() -> arrive(form.sid(), number));
    }

    /** Two people may share a number, but not a conversation; a telephone whose end was not told us is asked for. */
    private Optional<Leg> speaking(String number, TwilioForm form) {
        return legs.client(number)
                .filter(leg -> !form.told("Digits").equals(ITS_ME) && !waitsForHim(leg))
                .filter(watch::isThere);
    }

    /** The call was interrupted, and nobody hears anybody. */
    private boolean waitsForHim(Leg leg) {
        return calls.get(leg.call()).state() == CallState.DROPPED;
    }

    private String arrive(String sid, Optional<String> number) {
        Leg leg = arrived(sid, number);
        return words.connected(leg, calls.get(leg.call()));
    }

    private Leg arrived(String sid, Optional<String> number) {
        try {
            return number.flatMap(known -> back(sid, known))
                    .orElseGet(() -> Collisions.retried(() -> arrival.caller(sid, number)));
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
