package io.engagementdesk.callback;

import static io.engagementdesk.callback.Visits.AGREED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.document.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A module says more around the form of its client task than the form itself does. */
class ClientTaskIntroductionTests extends DeskTest {

    private static final byte[] CONTENT = "Bring a ladder".getBytes(StandardCharsets.UTF_8);

    private Visits visits;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Documents documents;

    @Autowired
    private DefaultListableBeanFactory beans;

    @BeforeEach
    void theModuleSpeaks() {
        visits = new Visits(engine, journey, cast, mvc, jdbc);
        beans.registerSingleton("visitIntroduction", new VisitIntroduction());
    }

    @AfterEach
    void theModuleIsSilent() {
        beans.destroySingleton("visitIntroduction");
    }

    @Test
    void itStandsAboveTheFormAlsoWhenAnAnswerIsRefused() {
        String link = "/c/" + visits.token(visits.engagement("en"));
        assertThat(visits.open(link).page().select("#visit + form")).hasSize(1);
        Visits.Seen refused = visits.answer(link, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#visit h2").text()).isEqualTo("The roof");
        assertThat(refused.page().select(".error-summary")).hasSize(1);
    }

    @Test
    void itHasTheLastWordOnceTheTaskIsDone() {
        String link = "/c/" + visits.token(visits.engagement("en"));
        visits.answer(link, AGREED);
        Visits.Seen receipt = visits.open(link);
        assertThat(receipt.page().select("#visit h2").text()).isEqualTo("See you on the roof");
        assertThat(receipt.text()).contains("We received your answer");
    }

    @Test
    void itsFilesAreBehindTheLinkAndGoWithTheMail() throws Exception {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        byte[] file = mvc.perform(MockMvcRequestBuilders.get(link + "/visit.txt"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).isEqualTo(CONTENT);
        assertThat(visits.open(link + "/other.txt").status()).isEqualTo(404);
        assertThat(jdbc.sql("select a.name from mailbox_attachment a join message m on m.id = a.message_id"
                                + " where m.engagement = ?")
                        .param(engagement)
                        .query(String.class)
                        .list())
                .containsExactly("visit.txt");
    }

    private final class VisitIntroduction implements ClientTaskIntroduction {

        @Override
        public String task() {
            return "confirmVisit";
        }

        @Override
        public Page introduction(ClientTask task) {
            return new Page("client/visit", Map.of("occasion", "The roof", "title", "never seen"));
        }

        @Override
        public Optional<Page> afterwards(ClientTask task) {
            return Optional.of(new Page("client/visit", Map.of("occasion", "See you on the roof")));
        }

        @Override
        public Optional<Download> file(ClientTask task, String name) {
            return Optional.of(new Download(name, "text/plain", CONTENT)).filter(file -> name.equals("visit.txt"));
        }

        @Override
        public Optional<Enclosed> enclosed(ClientTask task) {
            var document = documents.keep(task.engagement(), "visit", "visit.txt", "text/plain", CONTENT);
            return Optional.of(new Enclosed("clientTask", Map.of(), List.of(document)));
        }
    }
}
