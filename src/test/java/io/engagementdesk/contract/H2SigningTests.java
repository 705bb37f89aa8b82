package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A contract on H2, whose SQL is its own. */
class H2SigningTests extends H2DeskTest {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/c/[A-Za-z0-9_-]+)");

    @Autowired
    private AgreedSpecimens accepted;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ProcessEngine engine;

    @Test
    void papersAreSignedSealedAndInForce() throws Exception {
        String engagement = cast.engagement("crm-implementation", "en");
        accepted.accept(engagement, "5000.00");
        engine.getRepositoryService()
                .createDeployment()
                .source(Cast.DEPLOYED)
                .addClasspathResource("contract/contract-story.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("contract-story", engagement);
        journey.settle();
        String link = link(engagement);
        String page = mvc.perform(MockMvcRequestBuilders.get(link))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Map<String, String> fields = new HashMap<>(Map.of(
                "action",
                "sign",
                "name",
                "Cleo Client",
                "capacity",
                "Director",
                "authority",
                "true",
                "consent",
                "true"));
        fields.put("read", Jsoup.parse(page).select("[name=read]").val());
        assertThat(doors.submit(link, fields).getStatus()).isEqualTo(303);
        journey.settle();
        assertThat(contracts.inForce(engagement)).isTrue();
    }

    private String link(String engagement) {
        String text = jdbc.sql("select b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.engagement = ?")
                .param(engagement)
                .query(String.class)
                .single();
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .substring(21);
    }
}
