package io.engagementdesk.intake.twilio;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk with the fake Twilio behind it, on a database of its own, behind a proxy. */
final class TwilioLine implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeTwilio TWILIO = new FakeTwilio();
    static final String DESK = "+493099991111";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=jdbc:h2:mem:twilio;DB_CLOSE_DELAY=-1",
                        "desk.base-url=" + FakeTelephones.PUBLIC,
                        "desk.telephony.provider=twilio",
                        "desk.telephony.twilio.base-url=" + TWILIO.base(),
                        "desk.telephony.twilio.account-sid=" + FakeTwilio.ACCOUNT,
                        "desk.telephony.twilio.auth-token=" + FakeTwilio.TOKEN + "," + FakeTwilio.OLD_TOKEN,
                        "desk.telephony.twilio.from=" + FakeTwilio.CENTRE,
                        "desk.telephony.twilio.desk=" + DESK)
                .applyTo(context);
    }
}
