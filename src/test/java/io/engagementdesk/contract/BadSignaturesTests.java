package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is not a signature, and what comes too late. */
class BadSignaturesTests extends ContractTest {

    @Test
    void aSignatureNeedsANameACapacityAuthorityAndConsent() {
        String engagement = contract(company(), "de", "7400.00");
        String link = link(engagement);
        for (String field : List.of("name", "capacity", "authority", "consent")) {
            Map<String, String> fields = signature(link);
            fields.remove(field);
            Seen refused = send(link, fields);
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.page().select(".error-summary a").eachAttr("href"))
                    .containsExactly("#s-" + field);
            assertThat(refused.page().select("#s-" + field)).hasSize(1);
        }
        Map<String, String> odd = signature(link);
        odd.put("price", "0");
        assertThat(send(link, odd).status()).isEqualTo(422);
        odd.remove("price");
        odd.put("name", "Cleo\u0000Client");
        assertThat(send(link, odd).status()).isEqualTo(422);
        odd.put("name", "x".repeat(201));
        assertThat(send(link, odd).status()).isEqualTo(422);
        assertThat(events(engagement)).containsOnly("SENT");
    }

    @Test
    void readingChangesNothing() {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        for (int visit = 0; visit < 3; visit++) {
            Seen seen = open(link);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).contains("Master services agreement", "The results belong to the client");
            assertThat(open(link + "/msa.pdf").content()).startsWith("%PDF".getBytes());
        }
        assertThat(open(link + "/other.pdf").status()).isEqualTo(404);
        assertThat(events(engagement)).containsExactly("SENT", "SENT");
        assertThat(state(engagement, PaperKind.SOW)).isEqualTo(PaperState.SENT);
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotSigned() {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        Map<String, String> fields = signature(link);
        fields.put("read", "a".repeat(64));
        Seen refused = send(link, fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("read them again");
        assertThat(contracts.inForce(engagement)).isFalse();
    }

    @Test
    void theSecondTabLearnsWhatTheFirstHasDone() {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        Map<String, String> fields = signature(link);
        assertThat(send(link, fields).status()).isEqualTo(303);
        assertThat(send(link, fields).status()).isEqualTo(409);
        Seen late = send(link, Map.of("action", "decline", "reason", "Changed my mind"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("The contract is complete");
        assertThat(events(engagement)).doesNotContain("DECLINED");
    }

    @Test
    void ofASignatureAndADeclineAtOnceOneCounts() throws Exception {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        Map<String, String> fields = signature(link);
        Map<String, String> no = Map.of("action", "decline", "reason", "Changed my mind");
        Callable<Integer> signing = () -> send(link, fields).status();
        Callable<Integer> declining = () -> send(link, no).status();
        List<Integer> answers = together(List.of(signing, declining, signing));
        assertThat(answers).containsOnlyOnce(303);
        assertThat(answers).filteredOn(status -> status != 303).containsOnly(409);
        boolean signed = contracts.inForce(engagement);
        assertThat(events(engagement)).filteredOn("DECLINED"::equals).hasSize(signed ? 0 : 1);
        assertThat(events(engagement)).filteredOn("SIGNED"::equals).hasSize(signed ? 2 : 0);
    }

    @Test
    void twoEngagementsAtOnceHaveOneAgreement() throws Exception {
        String company = company();
        String warm = contract(company(), "en", "100.00");
        String first = engagement(company, "en");
        String second = engagement(company, "en");
        for (String engagement : List.of(first, second)) {
            accepted.accept(engagement, "5000.00");
        }
        together(List.of(() -> started(first), () -> started(second)));
        journey.settle();
        assertThat(jdbc.sql("select count(*) from contract_paper where kind = 'MSA' and engagement in (?, ?)")
                        .params(first, second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(contracts.inForce(warm)).isFalse();
        sign(first);
        assertThat(open(link(second)).text()).contains("signed already, for another engagement");
        sign(second);
        assertThat(contracts.inForce(first)).isTrue();
        assertThat(contracts.inForce(second)).isTrue();
    }

    private int started(String engagement) {
        engine.getRuntimeService().startProcessInstanceByKey("contract-story", engagement);
        return 0;
    }

    @Test
    void aboveTheLimitACodeIsNeededThatCountsForFiveTries() {
        String engagement = contract(company(), "en", "9000.00");
        String link = link(engagement);
        Map<String, String> fields = signature(link);
        assertThat(send(link, fields).status()).isEqualTo(422);
        assertThat(send(link, Map.of("action", "code")).status()).isEqualTo(303);
        assertThat(send(link, Map.of("action", "code")).text()).contains("sent just now");
        String code = code(engagement);
        assertThat(open(link).text()).contains("It counts until").doesNotContain(code);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int tried = 0; tried < 5; tried++) {
            fields.put("code", wrong);
            assertThat(send(link, fields).status()).isEqualTo(422);
        }
        fields.put("code", code);
        assertThat(send(link, fields).status()).as("after five tries").isEqualTo(422);
        journey.advance(Duration.ofMinutes(2));
        send(link, Map.of("action", "code"));
        String second = code(engagement);
        fields.put("code", second);
        journey.advance(Duration.ofMinutes(11));
        assertThat(send(link, fields).status()).as("after ten minutes").isEqualTo(422);
        send(link, Map.of("action", "code"));
        fields.put("code", code(engagement));
        assertThat(send(link, fields).status()).isEqualTo(303);
        assertThat(events(engagement)).contains("CODE_SENT", "CODE_REFUSED", "SIGNED");
        assertThat(jdbc.sql("select facts from message where engagement = ? and template = 'signingCode'")
                        .param(engagement)
                        .query(String.class)
                        .list())
                .noneMatch(facts -> facts.contains(second));
    }

    @Test
    void aDrawnSignatureIsDrawnAnewAndNothingElseIsTaken() throws Exception {
        String engagement = contract(company(), "en", "7400.00");
        String link = link(engagement);
        Map<String, String> fields = signature(link);
        for (String drawn : List.of(
                "data:image/svg+xml,<svg/>", "data:image/png;base64,AAAA", picture(4_000, 10), "x".repeat(300_000))) {
            fields.put("drawn", drawn);
            assertThat(send(link, fields).status()).isEqualTo(422);
        }
        fields.put("drawn", picture(400, 120));
        assertThat(send(link, fields).status()).isEqualTo(303);
        Paper paper = contracts.papers(engagement).get(0);
        assertThat(contracts.signatures(paper.id()).get(0).way()).isEqualTo(Signature.Way.DRAWN);
        assertThat(contracts.inForce(engagement)).isTrue();
    }

    private static String picture(int width, int height) throws Exception {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.createGraphics().drawLine(0, 0, width, height);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static List<Integer> together(List<Callable<Integer>> callers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers.size());
        try {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(callers)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
