package io.engagementdesk.intake.twilio.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.exchange.DeskTelephones;
import io.engagementdesk.intake.twilio.api.TwilioSettings;
import java.net.URI;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whether people of the desk can be rung, so that nobody is offered a call that he could not hear. */
class DeskReachTests extends H2DeskTest {

    @Autowired
    private DeskTelephones telephones;

    @Autowired
    private IdentityService identity;

    private final String login = Cast.fresh("agent").replace("-", "");

    @BeforeEach
    void somebodyWorksAtTheDesk() {
        identity.saveUser(identity.newUser(login));
        identity.createMembership(login, "desk");
    }

    private ContactCentre withDesk(String number) {
        URI twilio = URI.create("http://127.0.0.1:4010");
        return new TwilioContactCentre(
                null, null, null, telephones, new TwilioSettings(twilio, "AC1", List.of("t"), "+493099990000", number));
    }

    @Test
    void whoeverHasGivenHisNumberIsReached() throws Exception {
        assertThat(withDesk("").reachesDesk(login)).isFalse();
        keep("ring me");
        assertThat(withDesk("").reachesDesk(login)).isFalse();
        keep("030 12345678");
        assertThat(telephones.number(login)).contains("+493012345678");
        keep("+49 30 87654321");
        assertThat(telephones.number(login)).contains("+493087654321");
        assertThat(withDesk("").reachesDesk(login)).isTrue();
    }

    @Test
    void everybodyIsReachedWhereTheDeskHasATelephone() {
        assertThat(withDesk("+493099991111").reachesDesk(login)).isTrue();
    }

    private void keep(String number) throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/phone/telephone")
                .param("number", number)
                .with(SecurityMockMvcRequestPostProcessors.user(login).roles("DESK"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }
}
