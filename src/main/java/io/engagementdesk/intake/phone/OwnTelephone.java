package io.engagementdesk.intake.phone;

import io.engagementdesk.client.PhoneNumbers;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.exchange.DeskTelephones;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The telephone on which somebody of the practice is rung, where the exchange connects telephones. */
@Component
class OwnTelephone {

    /**
     * What the page needs to know of it.
     *
     * @param rings calls are taken on it, not on the page
     * @param reached the desk's people can be rung: by this number or the desk's
     * @param number this person's, or null
     */
    record Shown(boolean rings, boolean reached, String number) {}

    private final ContactCentre centre;
    private final DeskTelephones telephones;
    private final PhoneNumbers numbers;

    OwnTelephone(ContactCentre centre, DeskTelephones telephones, PhoneNumbers numbers) {
        this.centre = centre;
        this.telephones = telephones;
        this.numbers = numbers;
    }

    Shown of(String login) {
        return new Shown(
                centre.connectsTelephones(),
                centre.reachesDesk(login),
                telephones.number(login).orElse(null));
    }

    /** False where it is no number. */
    boolean keep(String login, String written) {
        Optional<String> number = numbers.e164(written);
        number.ifPresent(e164 -> telephones.keep(login, e164));
        return number.isPresent();
    }
}
