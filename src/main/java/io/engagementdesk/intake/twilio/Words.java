package io.engagementdesk.intake.twilio;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.CallState;
import io.engagementdesk.intake.CallView;
import io.engagementdesk.intake.Party;
import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said on the telephone, to each in his own language. */
@Component
@OnTwilio
class Words {

    private final MessageSource texts;
    private final Practice practice;
    private final Practitioners practitioners;
    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Addresses addresses;

    Words(
            MessageSource texts,
            Practice practice,
            Practitioners practitioners,
            Engagements engagements,
            Catalogue catalogue,
            Addresses addresses) {
        this.texts = texts;
        this.practice = practice;
        this.practitioners = practitioners;
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    /** The side is put into the call's conference, where it waits if it is the first. */
    String connected(Leg leg, CallView call) {
        Locale language = language(leg, call);
        return Twiml.in(language)
                .say(text(language, "connected." + greeting(leg, call), practice.name()))
                .conference(leg.call().toString(), addresses.waiting(language), addresses.status())
                .end();
    }

    private static String greeting(Leg leg, CallView call) {
        boolean waits = call.state() != CallState.CONNECTED && call.practitioner() == null;
        return leg.party() == Party.CLIENT && waits
                ? "caller"
                : leg.party().name().toLowerCase(Locale.ROOT);
    }

    /** Who calls and about what: no more than the practitioner needs, as a machine may be listening. */
    String whisper(Leg leg, CallView call) {
        Locale language = language(leg, call);
        String who = call.contact() == null
                ? text(language, "unknown")
                : call.contact().name();
        String what = leg.party() == Party.DESK
                ? text(language, "whisper.desk", who)
                : text(language, "whisper.practitioner", who, service(call), call.engagement());
        return Twiml.in(language).ask(what, addresses.voice(leg.id())).end();
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
        Locale language = language(leg, call);
        return Twiml.in(language).say(text(language, "tooLate")).end();
    }

    String waiting(String language) {
        Locale spoken = Locale.forLanguageTag(language);
        return Twiml.in(spoken).say(text(spoken, "waiting")).later(addresses.waiting(spoken));
    }

    String withheld() {
        return Twiml.in(Locale.ENGLISH).say(text(Locale.ENGLISH, "withheld")).end();
    }

    String engaged(Leg leg, CallView call) {
        Locale language = language(leg, call);
        return Twiml.in(language).say(text(language, "engaged")).end();
    }

    private Locale language(Leg leg, CallView call) {
        return switch (leg.party()) {
            case PRACTITIONER ->
                practitioners.find(leg.person()).map(Practitioner::language).orElse(Locale.ENGLISH);
            case CLIENT ->
                call.contact() == null
                        ? Locale.ENGLISH
                        : Locale.forLanguageTag(call.contact().language());
            case DESK -> Locale.ENGLISH;
        };
    }

    private String text(Locale language, String key, Object... facts) {
        return texts.getMessage("voice." + key, facts, language);
    }
}
