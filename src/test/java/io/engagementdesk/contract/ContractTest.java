package io.engagementdesk.contract;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Engagements whose clients have accepted, and what their signers see and do. */
abstract class ContractTest extends DeskTest {

    /** What came back. */
    record Seen(int status, Document page, byte[] content) {

        String text() {
            return page.text();
        }
    }

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/c/[A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    protected AgreedSpecimens accepted;

    @Autowired
    protected Contracts contracts;

    @Autowired
    protected PaperRows papers;

    @Autowired
    protected Documents documents;

    @Autowired
    protected SigningLog log;

    @Autowired
    protected Clients clients;

    @Autowired
    protected Engagements engagements;

    @Autowired
    protected ProcessEngine engine;

    /** A domain that no company had before. */
    protected static String company() {
        return Cast.fresh("kolibri") + ".example";
    }

    /** The contract of an engagement of this company, whose client has accepted this net price. */
    protected String contract(String domain, String language, String net) {
        String engagement = engagement(domain, language);
        accepted.accept(engagement, net);
        begin(engagement);
        return engagement;
    }

    protected String engagement(String domain, String language) {
        NewContact caller = new NewContact(
                "Cleo Client", Cast.fresh("cleo") + "@" + domain, null, language, null, "Kolibri Maschinenbau AG");
        UUID contact = clients.matchOrCreate(caller).id();
        String number = engagements.register(
                new Engagements.NewEngagement("security-audit", Engagement.When.LATER, "A CRM", contact),
                new Actor("test", "test"));
        cast.endsWithTheTest(number);
        return number;
    }

    protected void begin(String engagement) {
        engine.getRepositoryService()
                .createDeployment()
                .name("contract-story")
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource("contract/contract-story.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("contract-story", engagement);
        journey.settle();
    }

    /** The address in the newest mail to a client that has one. */
    protected String link(String engagement) {
        return mails(engagement).stream()
                .map(LINK::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    protected String code(String engagement) {
        return mails(engagement).stream()
                .filter(mail -> mail.contains("Your code is") || mail.contains("Ihr Code lautet"))
                .map(mail -> mail.substring(mail.indexOf("\n")))
                .map(CODE::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Newest first. */
    protected List<String> mails(String engagement) {
        return jdbc.sql("select b.subject, b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.engagement = ? order by b.received_at desc")
                .param(engagement)
                .query((row, number) -> row.getString(1) + "\n" + row.getString(2))
                .list();
    }

    protected Seen open(String address) {
        return perform(get(address));
    }

    protected Seen send(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(address)
                .contentType("application/x-www-form-urlencoded")
                .header("User-Agent", "Firefox of the test");
        fields.forEach(request::param);
        Seen seen = perform(request);
        journey.settle();
        return seen;
    }

    /** A signature as a page asks for it, for what it shows now. */
    protected Map<String, String> signature(String link) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "action",
                "sign",
                "name",
                "Cleo Client",
                "capacity",
                "Managing director",
                "authority",
                "true",
                "consent",
                "true"));
        fields.put("read", open(link).page().select("[name=read]").val());
        return fields;
    }

    protected Seen sign(String engagement) {
        String link = link(engagement);
        return send(link, signature(link));
    }

    protected List<String> events(String engagement) {
        return jdbc.sql("select event from signing_event where engagement = ? order by line")
                .param(engagement)
                .query(String.class)
                .list();
    }

    protected PaperState state(String engagement, PaperKind kind) {
        List<Paper> found = contracts.papers(engagement).stream()
                .filter(paper -> paper.kind() == kind)
                .toList();
        return found.get(found.size() - 1).state();
    }

    private Seen perform(MockHttpServletRequestBuilder request) {
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            return new Seen(
                    response.getStatus(), Jsoup.parse(response.getContentAsString()), response.getContentAsByteArray());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
