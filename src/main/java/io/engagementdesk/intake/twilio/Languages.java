package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The languages in which each is spoken to: his own, or where it is not known all of the practice's, in turn. */
@Component
@OnTwilio
class Languages {

    private final Practice practice;
    private final Practitioners practitioners;

    Languages(Practice practice, Practitioners practitioners) {
        this.practice = practice;
        this.practitioners = practitioners;
    }

    List<Locale> of(Leg leg, CallView call) {
        return switch (leg.party()) {
            case CLIENT -> client(call);
            case PRACTITIONER ->
                practitioners
                        .find(leg.person())
                        .map(Practitioner::language)
                        .map(List::of)
                        .orElse(practice.languages());
            case DESK -> practice.languages().subList(0, 1);
        };
    }

    private List<Locale> client(CallView call) {
        return call.contact() == null
                ? practice.languages()
                : List.of(Locale.forLanguageTag(call.contact().language()));
    }
}
