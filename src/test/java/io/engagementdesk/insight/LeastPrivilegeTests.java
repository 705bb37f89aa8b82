package io.engagementdesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A practitioner who was rung for one engagement, and his neighbour who was not. */
class LeastPrivilegeTests extends DeskTest {

    @Autowired
    private Calls calls;

    @Autowired
    private Logins logins;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    private final String neighbour = Cast.freshLogin("neighbour");
    private final String desk = Cast.freshLogin("desk");
    private String rung;
    private String engagement;
    private String call;

    @BeforeEach
    void onePractitionerIsRung() {
        engagement = cast.engagement("expert-call", "en");
        rung = cast.practitioner("engineering", 2, "en");
        logins.ensure(rung, rung, rung, rung, "practitioner");
        logins.ensure(neighbour, neighbour, neighbour, neighbour, "practitioner");
        logins.ensure(desk, desk, desk, desk, "desk");
        call = calls.ring(engagement, rung);
        transaction.executeWithoutResult(
                open -> timeline.add(engagement, Actor.PROVIDER, "depositPaid", "EUR 50.00 (card)"));
    }

    @Test
    void aPractitionerSeesTheEngagementForWhichHeIsRung() {
        assertThat(api(rung, "/" + engagement).statusCode()).isEqualTo(200);
        assertThat(api(rung, "").body()).contains(engagement);
        assertThat(page(rung, "").body()).contains(engagement);
    }

    @Test
    void forAnotherPractitionerItIsAsIfItWereNotThere() {
        assertThat(api(neighbour, "/" + engagement).statusCode()).isEqualTo(404);
        assertThat(api(neighbour, "/" + engagement).body()).contains("There is no such engagement.");
        assertThat(api(neighbour, "/" + engagement + "/timeline").statusCode()).isEqualTo(404);
        assertThat(api(neighbour, "").body()).doesNotContain(engagement);
        assertThat(page(neighbour, "/" + engagement).statusCode()).isEqualTo(404);
        assertThat(page(neighbour, "").body()).doesNotContain(engagement);
    }

    @Test
    void moneyAndMessagesAreForTheOfficeAlone() {
        for (String part : List.of("/ledger", "/messages")) {
            assertThat(api(rung, "/" + engagement + part).statusCode()).as(part).isEqualTo(403);
            assertThat(api(desk, "/" + engagement + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(api(rung, "/" + engagement + "/timeline").body())
                .contains("depositPaid", "… (card)")
                .doesNotContain("50.00");
        assertThat(page(rung, "/" + engagement).body())
                .contains("Timeline", "Client")
                .doesNotContain("50.00", "id=\"money\"", "id=\"messages\"");
        assertThat(page(desk, "/" + engagement).body()).contains("50.00", "id=\"money\"", "id=\"messages\"");
    }

    @Test
    void aPractitionerReportsOnHisOwnCallOnly() {
        Browser stranger = Browser.machine(port, neighbour, neighbour);
        assertThat(stranger.get("/api/calls/" + call).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/calls?engagement=" + engagement).body()).isEqualTo("[]");
        assertThat(stranger.post("/api/calls/" + call + "/hangup", "{\"party\":\"practitioner\"}")
                        .statusCode())
                .isEqualTo(404);
        Browser owner = Browser.machine(port, rung, rung);
        assertThat(owner.get("/api/calls/" + call).statusCode()).isEqualTo(200);
        assertThat(owner.post("/api/calls/" + call + "/hangup", "{\"party\":\"practitioner\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> api(String login, String path) {
        return Browser.machine(port, login, login).get("/api/engagements" + path);
    }

    private HttpResponse<String> page(String login, String path) {
        return Browser.person(port, login, login).get("/engagements" + path);
    }
}
