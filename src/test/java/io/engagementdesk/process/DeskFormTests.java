package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.Payments;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** the desk registers a caller with the start form of the model, as Tasklist and integrators submit it. */
class DeskFormTests extends DeskTest {

    private static final String MODEL = "/process-definition/key/engagement";

    @Autowired
    private Engagements engagements;

    @Autowired
    private Payments payments;

    @Test
    void r101TheStartFormRegistersAndAsksForTheDeposit() {
        EngineRest desk = new EngineRest(port, "desk");
        String number = desk.tree(desk.submit(MODEL, fields("expert-call")))
                .path("businessKey")
                .asText();
        journey.settle();
        assertThat(engagements.get(number).state()).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(payments.of(number)).singleElement().matches(asked -> asked.purpose()
                .equals("DEPOSIT"));
        assertThat(journey.open(number)).containsExactly("payDeposit");
        assertThat(flows.of(number)).startsWith("registerEngagement_to_secureDeposit");
    }

    @Test
    void anUnknownServiceIsRefusedAndNothingIsKept() {
        long before = engagements();
        assertThat(submitted("desk", "no-such-service")).isEqualTo(422);
        assertThat(engagements()).isEqualTo(before);
    }

    @Test
    void whoIsNotOfTheDeskRegistersNobody() {
        assertThat(submitted("finance", "expert-call")).isEqualTo(403);
    }

    @Test
    void theAnalysisBeginsWithWhatTheClientAskedFor() {
        Story later = story().registered("expert-call", "later").paid("4242 4242 4242 4242");
        String task = journey.task(later.number(), "analyseNeeds").getId();
        JsonNode shown = new EngineRest(port, "desk").read("/task/{id}/form-variables?variableNames=wanted", task);
        assertThat(shown.at("/wanted/value").asText()).isEqualTo("LATER");
    }

    @Test
    void theFormOfATaskThatIsGoneIsNotThere() {
        assertThat(new EngineRest(port, "desk")
                        .read("/task/gone/deployed-form")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private int submitted(String login, String service) {
        return new EngineRest(port, login)
                .submit(MODEL, fields(service))
                .getStatusCode()
                .value();
    }

    private static Map<String, String> fields(String service) {
        return Map.of(
                "name", "Dora Desk",
                "email", Cast.fresh("dora") + "@client.example",
                "language", "en",
                "service", service,
                "when", "now",
                "question", "How is it done?");
    }

    private long engagements() {
        return jdbc.sql("select count(*) from engagement").query(Long.class).single();
    }
}
