package io.engagementdesk.intake.twilio;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.twilio.api.Addresses;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.money.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said on the telephone. */
@Component
@OnTwilio
class Words {

    /** What is filled into a text. */
    @FunctionalInterface
    private interface Fact {

        String in(Locale language);
    }

    private final MessageSource texts;
    private final Practice practice;
    private final Languages languages;
    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Addresses addresses;

    Words(
            MessageSource texts,
            Practice practice,
            Languages languages,
            Engagements engagements,
            Catalogue catalogue,
            Addresses addresses) {
        this.texts = texts;
        this.practice = practice;
        this.languages = languages;
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    /** The side is put into the call's conference, where it waits if it is the first. */
    String connected(Leg leg, CallView call) {
        List<Locale> spoken = languages.of(leg, call);
        return say(Twiml.begun(), spoken, "connected." + greeting(leg, call), language -> practice.name())
                .conference(leg.call().toString(), addresses.waiting(spoken), addresses.status())
                .end();
    }

    private static String greeting(Leg leg, CallView call) {
        boolean waits = call.state() != CallState.CONNECTED && call.practitioner() == null;
        if (leg.party() != Party.CLIENT || !waits) {
            return leg.party().name().toLowerCase(Locale.ROOT);
        }
        return call.from() == null ? "unseen" : "caller";
    }

    /** Who calls and about what: no more than the practitioner needs, as a machine may be listening. */
    String whisper(Leg leg, CallView call) {
        return Twiml.begun()
                .ask(
                        addresses.voice(leg.id()),
                        question -> say(
                                question,
                                languages.of(leg, call),
                                "whisper." + leg.party().name().toLowerCase(Locale.ROOT),
                                language -> who(call, language),
                                language -> service(call),
                                language -> call.engagement()))
                .end();
    }

    private String who(CallView call, Locale language) {
        return call.contact() == null
                ? text(language, "unknown")
                : call.contact().name();
    }

    private String service(CallView call) {
        return Optional.ofNullable(call.engagement())
                .map(engagements::get)
                .map(Engagement::service)
                .flatMap(catalogue::service)
                .map(Service::name)
                .orElse("");
    }

    String tooLate(Leg leg, CallView call) {
        return say(Twiml.begun(), languages.of(leg, call), "tooLate").end();
    }

    /** Nobody came for him: what else he can do. */
    String inVain(Leg leg, CallView call) {
        return say(
                        Twiml.begun(),
                        languages.of(leg, call),
                        call.from() == null ? "inVain.unseen" : "inVain.caller",
                        language -> addresses.host())
                .end();
    }

    String waiting(List<Locale> spoken) {
        return say(Twiml.begun(), spoken, "waiting").later(addresses.waiting(spoken));
    }

    /** From this number somebody is on the line: by key he says that it is himself, whose line has failed. */
    String engaged(Leg leg, CallView call) {
        List<Locale> spoken = languages.of(leg, call);
        Twiml asked = Twiml.begun().ask(addresses.voice(), question -> say(question, spoken, "engaged"));
        return say(asked, spoken, "engaged.goodbye").end();
    }

    private Twiml say(Twiml twiml, List<Locale> spoken, String key, Fact... facts) {
        for (Locale language : spoken) {
            Object[] told = Stream.of(facts).map(fact -> fact.in(language)).toArray();
            twiml.say(language, text(language, key, told));
        }
        return twiml;
    }

    private String text(Locale language, String key, Object... facts) {
        return texts.getMessage("voice." + key, facts, language);
    }
}
