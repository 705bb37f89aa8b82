package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.scoping.project.Scopes;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The model proposal alone, begun by a model that catches its ends. */
abstract class ProposalTest extends DeskTest {

    static final Map<String, String> ACCEPTED =
            Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director");

    @Autowired
    Scopes scopes;

    @Autowired
    Proposals proposals;

    @Autowired
    AcceptedProposals accepted;

    @Autowired
    AcceptanceRows answers;

    @Autowired
    Engagements engagements;

    @Autowired
    private Clients clients;

    @Autowired
    private ProcessEngine engine;

    /** A new client of a new company whose project is to be scoped. */
    String wanted(String language) {
        String domain = Cast.fresh("c") + ".example";
        NewContact caller =
                new NewContact("Cleo Client", "cleo@" + domain, null, language, null, "Client & Söhne GmbH " + domain);
        Contact contact = clients.matchOrCreate(caller);
        String number = engagements.register(
                new Engagements.NewEngagement("security-audit", Engagement.When.LATER, "Are we safe?", contact.id()),
                new Actor("test", "test"));
        cast.endsWithTheTest(number);
        engagements.move(number, State.SCOPING, new Actor("test", "test"));
        begin(number);
        return number;
    }

    void begin(String number) {
        engine.getRepositoryService()
                .createDeployment()
                .name("propose-project")
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource("proposal/propose-project.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("propose-project", number);
        journey.settle();
    }

    /** The same, with this scope priced and offered. */
    String offered(String language, ScopeDraft scope) {
        String number = wanted(language);
        scope(number, scope);
        return number;
    }

    void scope(String number, ScopeDraft scope) {
        scopes.keep(scope.of(number));
        journey.complete(scope.scopedBy(), number, "scopeProject", Map.of());
    }

    String email(String number) {
        return clients.contact(engagements.get(number).contact()).email();
    }

    /** The newest link in the client's mailbox. */
    String link(String number) {
        JsonNode mails = doors.read("admin", "/api/demo/mails?to=" + email(number));
        return StreamSupport.stream(mails.spliterator(), false)
                .flatMap(mail -> StreamSupport.stream(mail.path("links").spliterator(), false))
                .map(link -> URI.create(link.asText()).getRawPath())
                .filter(link -> link.startsWith("/c/"))
                .findFirst()
                .orElseThrow();
    }

    int answer(String link, Map<String, String> fields) {
        int status = doors.submit(link, fields).getStatus();
        journey.settle();
        return status;
    }

    Map<String, String> changed(Map<String, String> fields, String key, String value) {
        Map<String, String> copy = new HashMap<>(fields);
        copy.put(key, value);
        return copy;
    }

    List<String> templates(String number) {
        return jdbc.sql("select template from message where engagement = ? order by queued_at, template")
                .param(number)
                .query(String.class)
                .list();
    }

    String open(String login, String path) {
        MockHttpServletResponse page = look(login, path);
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        return text(page);
    }

    MockHttpServletResponse look(String login, String path) {
        return send(get(path).with(user(login).roles(login.toUpperCase(Locale.ROOT))));
    }

    MockHttpServletResponse submit(String login, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(path)
                .with(user(login).roles(login.toUpperCase(Locale.ROOT)))
                .with(csrf());
        fields.forEach(request::param);
        MockHttpServletResponse response = send(request.header("Sec-Fetch-Site", "same-origin"));
        journey.settle();
        return response;
    }

    static String text(MockHttpServletResponse page) {
        try {
            return page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
