package io.engagementdesk.intake.twilio;

import static io.engagementdesk.intake.twilio.TwilioLine.TWILIO;

import io.engagementdesk.intake.TelephoneContract;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.ContextConfiguration;

/** People use telephones, and Twilio tells the desk. */
@ContextConfiguration(initializers = TwilioLine.class)
abstract class TwilioTelephone extends TelephoneContract {

    final FakeTelephones phones = TWILIO.telephones;

    @BeforeEach
    final void theDeskIsHere() {
        phones.desk(port);
    }

    @Override
    protected void dials(String number) {
        phones.dials(number);
    }

    @Override
    protected UUID dialsUnseen() {
        return UUID.fromString(phones.dials("anonymous").conference);
    }

    @Override
    protected void picksUp(String number) {
        phones.picksUp(number);
    }

    @Override
    protected void hangsUp(String number) {
        phones.hangsUp(number);
    }

    @Override
    protected void accepts(String practitioner) {
        phones.accepts(phone(practitioner));
    }

    @Override
    protected void refuses(String practitioner) {
        phones.presses(phones.picksUp(phone(practitioner)), "2");
    }

    @Override
    protected void leaves(String practitioner) {
        phones.hangsUp(phone(practitioner));
    }

    @Override
    protected void comesBack(String practitioner) {
        phones.dials(phone(practitioner));
    }

    @Override
    protected boolean rings(String practitioner) {
        return phones.isRinging(phone(practitioner));
    }

    @Override
    protected boolean clientRings() {
        return phones.isRinging(client);
    }

    @Override
    protected boolean talk(String practitioner) {
        return phones.talks(client) && phones.talks(phone(practitioner));
    }
}
