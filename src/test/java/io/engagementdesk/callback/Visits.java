package io.engagementdesk.callback;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Cast;
import io.engagementdesk.Journey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An analyst's model with a client task, deployed without Java, and clients who visit its page. */
class Visits {

    /** What a client sends who agrees. */
    static final Map<String, String> AGREED = Map.of(
            "answer", "yes", "day", "2027-02-26", "hours", "2.5", "house", "true", "receivedBy", "Kim <i>Kowalski");

    /** What came back. */
    record Seen(int status, Document page, MockHttpServletResponse response) {

        String text() {
            return page.text();
        }
    }

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080/c/([A-Za-z0-9_-]+)");

    private final ProcessEngine engine;
    private final Journey journey;
    private final Cast cast;
    private final MockMvc mvc;
    private final JdbcClient jdbc;

    Visits(ProcessEngine engine, Journey journey, Cast cast, MockMvc mvc, JdbcClient jdbc) {
        this.engine = engine;
        this.journey = journey;
        this.cast = cast;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    /** Deploys the model where it is not yet, and starts it for a new engagement. */
    String engagement(String language) {
        engine.getRepositoryService()
                .createDeployment()
                .name("confirm-visit")
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource("analyst/confirm-visit.bpmn")
                .addClasspathResource("analyst/confirmVisit.form")
                .deploy();
        String engagement = cast.engagement("advice-call", language);
        engine.getRuntimeService().startProcessInstanceByKey("confirm-visit", engagement);
        journey.settle();
        return engagement;
    }

    /** The token in the newest mail of this engagement. */
    String token(String engagement) {
        var link = LINK.matcher(mails(engagement).get(0));
        return link.find() ? link.group(1) : "";
    }

    /** The texts of its mails, newest first, with the subject as first line. */
    List<String> mails(String engagement) {
        return jdbc.sql("select b.subject, b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.engagement = ? order by b.received_at desc")
                .param(engagement)
                .query((row, number) -> row.getString(1) + "\n" + row.getString(2))
                .list();
    }

    Seen open(String address) {
        return perform(get(address));
    }

    Seen answer(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(address).contentType("application/x-www-form-urlencoded");
        fields.forEach((key, value) -> request.param(key, value.split("\\|")));
        return perform(request);
    }

    Seen perform(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            return new Seen(response.getStatus(), Jsoup.parse(response.getContentAsString()), response);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
