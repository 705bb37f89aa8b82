package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.client.PostalAddress;
import io.engagementdesk.proposal.Acceptance.Channel;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what is said on the telephone counts like the link, with who, when, which call, read-back and consent. */
class SpokenApprovalTests extends ProposalTest {

    @Autowired
    private Customers customers;

    @Test
    void r133TheSpokenWordIsRecordedAndConfirmedByMail() {
        String number = offered("de", ScopeDraft.first());
        String link = link(number);
        String page = open("desk", page(number));
        assertThat(page).contains("Ich lese Ihnen vor", "9.240,35", "lang=\"de\"");
        Map<String, String> words = heard("ACCEPT");
        words.putAll(Map.of("street", "Ring 1", "postalCode", "1010", "city", "Wien", "country", "Utopia"));
        assertThat(text(submit("desk", page(number), words))).contains("Write the country");
        words.putAll(Map.of("country", "Austria", "byTransfer", "true"));
        assertThat(submit("desk", page(number), words).getRedirectedUrl())
                .isEqualTo("/engagements/" + number + "/proposal");
        Acceptance said = accepted.accepted(number).acceptance();
        assertThat(said.channel()).isEqualTo(Channel.SPOKEN);
        assertThat(said.actor()).isEqualTo("desk");
        assertThat(said.byTransfer()).isTrue();
        assertThat(customers.address(number)).hasValue(new PostalAddress("Ring 1", "1010", "Wien", "AT"));
        assertThat(said.spoken()).hasValueSatisfying(spoken -> {
            assertThat(spoken.to()).isEqualTo("desk");
            assertThat(spoken.consent()).isTrue();
            assertThat(spoken.readBack()).contains("Version 1", "9.240,35");
        });
        assertThat(templates(number)).containsExactly("proposalIssued", "spokenAcceptance");
        assertThat(attachments(number)).isEqualTo(2);
        assertThat(answer(link, ACCEPTED)).isEqualTo(409);
        assertThat(open("manager", "/engagements/" + number + "/proposal")).contains("Read back", "spoken");
    }

    @Test
    void theCallInWhichItWasSaidIsNamed() {
        String number = offered("en", ScopeDraft.first());
        String phone = "+4930" + (10_000_000 + new java.util.Random().nextInt(89_999_999));
        jdbc.sql("update contact set phone = ? where email = ?")
                .params(phone, email(number))
                .update();
        String call = doors.write("desk", "/api/calls", Map.of("from", phone))
                .path("callId")
                .asText();
        jdbc.sql("update phone_call set engagement = ? where id = ?")
                .params(number, UUID.fromString(call))
                .update();
        assertThat(open("desk", page(number))).contains(call, phone);
        submit("desk", page(number), changed(heard("ACCEPT"), "call", call));
        assertThat(accepted.accepted(number).acceptance().spoken().flatMap(Acceptance.Spoken::call))
                .hasToString("Optional[" + call + "]");
        doors.write("desk", "/api/calls/" + call + "/hangup", Map.of("party", "client"));
        journey.settle();
    }

    @Test
    void changesAndRefusalsMayBeSpokenTooWithoutConsentToARecord() {
        String number = offered("en", ScopeDraft.first());
        Map<String, String> change = heard("CHANGE");
        change.keySet().removeAll(List.of("readBack", "consent", "authority"));
        assertThat(submit("sales", page(number), change).getStatus()).isEqualTo(422);
        change.put("words", "Start later");
        assertThat(submit("sales", page(number), change).getStatus()).isEqualTo(302);
        assertThat(journey.open(number)).containsExactly("scopeProject");
        scope(number, ScopeDraft.first().next("30"));
        assertThat(submit("manager", page(number), changed(heard("DECLINE"), "version", "1"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(submit("manager", page(number), changed(heard("DECLINE"), "version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(templates(number)).contains("spokenChange", "spokenDecline");
        assertThat(open("desk", page(number))).contains("Version 2 is declined");
    }

    @Test
    void withoutReadBackConsentCallTimeOrNameNothingIsRecorded() {
        String number = offered("en", ScopeDraft.first());
        for (String missing :
                List.of("verdict", "approverName", "authority", "call", "saidAt", "readBack", "consent")) {
            Map<String, String> said = heard("ACCEPT");
            said.remove(missing);
            assertThat(submit("desk", page(number), said).getStatus())
                    .as(missing)
                    .isEqualTo(422);
        }
        for (var bad : Map.of("call", "7", "saidAt", "2020-01-01T10:00", "verdict", "YES")
                .entrySet()) {
            assertThat(submit("desk", page(number), changed(heard("ACCEPT"), bad.getKey(), bad.getValue()))
                            .getStatus())
                    .as(bad.getKey())
                    .isEqualTo(422);
        }
        assertThat(answers.of(number)).isEmpty();
        answer(link(number), ACCEPTED);
        assertThat(submit("desk", page(number), heard("ACCEPT")).getStatus()).isEqualTo(409);
    }

    @Test
    void inTasklistNobodyAnswersForTheClient() {
        String number = offered("en", ScopeDraft.first());
        Map<String, Object> fields = new HashMap<>(ACCEPTED);
        fields.put("onBehalfReason", "He said so");
        assertThatThrownBy(() -> journey.complete("manager", number, "decideProposal", fields))
                .hasStackTraceContaining("/spoken-approval");
        assertThat(answers.of(number)).isEmpty();
        assertThat(look("finance", page(number)).getStatus()).isEqualTo(403);
        assertThat(look("desk", page("E-1999-000001")).getStatus()).isEqualTo(404);
    }

    @Test
    void ofTwoDoorsAtOnceTheFirstWins() throws Exception {
        String number = offered("en", ScopeDraft.first());
        String link = link(number);
        List<Callable<Integer>> doorsAtOnce = List.of(
                () -> doors.submit(link, Map.of("verdict", "DECLINE", "approverName", "Cleo"))
                        .getStatus(),
                () -> submitOnly(number));
        var both = Executors.newFixedThreadPool(2);
        List<Integer> statuses = both.invokeAll(doorsAtOnce).stream()
                .map(SpokenApprovalTests::got)
                .toList();
        both.shutdown();
        journey.settle();
        assertThat(statuses).containsOnlyOnce(409);
        assertThat(answers.of(number)).hasSize(1);
    }

    private int submitOnly(String number) {
        return submit("desk", page(number), heard("ACCEPT")).getStatus();
    }

    private static int got(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private Map<String, String> heard(String verdict) {
        Map<String, String> said = new HashMap<>(ACCEPTED);
        said.putAll(Map.of("verdict", verdict, "version", "1", "call", "elsewhere", "readBack", "true"));
        said.put("consent", "true");
        said.put(
                "saidAt",
                LocalDateTime.ofInstant(clock().instant(), ZoneId.of("Europe/Berlin"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        return said;
    }

    private int attachments(String number) {
        return jdbc.sql("select count(*) from mailbox_attachment a join message m on m.id = a.message_id"
                        + " where m.engagement = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private static String page(String number) {
        return "/engagements/" + number + "/spoken-approval";
    }
}
