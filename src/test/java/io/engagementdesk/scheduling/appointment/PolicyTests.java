package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what the client reads about cancelling is what the table says, also after an analyst has changed it. */
class PolicyTests extends Appointed {

    @Autowired
    private RepositoryService models;

    private Story story;

    @BeforeEach
    void anAppointmentStands() {
        practitioner(1);
        story = booked(Duration.ofHours(80));
    }

    @Test
    void theClientReadsTheFiguresOfTheTable() {
        assertThat(policy(""))
                .contains(
                        "If you cancel 24 hours or more before, it costs nothing.",
                        "If you cancel 4 hours or more before, 50 % of the least price is charged.",
                        "If you cancel later, all of the least price is charged.",
                        "If you do not come, all of the least price is charged.");
    }

    @Test
    void anAnalystsChangeShowsByItself() throws IOException {
        deploy(Map.of(">= 24<", "> 48<", ">= 4<", ">= 1<", ">50<", ">30<"));

        assertThat(policy("?lang=de"))
                .contains(
                        "Sagen Sie mehr als 48 Stunden vorher ab, kostet es nichts.",
                        "Sagen Sie 1 Stunde oder mehr vorher ab, werden 30 % des Mindestpreises berechnet.",
                        "Sagen Sie später ab, wird der ganze Mindestpreis berechnet.");
        before(story, Duration.ofHours(2));
        assertThat(page(story, "?cancel=true").text()).contains("30 %");
    }

    @Test
    void whoNeverPaysIsToldSoInOneSentence() throws IOException {
        deploy(Map.of(">50<", ">0<", ">100<", ">0<"));

        assertThat(policy("")).contains("If you cancel, it costs nothing.").noneMatch(line -> line.contains("hours"));
    }

    private List<String> policy(String query) {
        return page(story, query).select("section[aria-labelledby=policy] li").eachText();
    }

    private void deploy(Map<String, String> changes) throws IOException {
        String table = Files.readString(Path.of("bpmn/cancellation.dmn")).replace("&gt;=", ">=");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(table).contains(change.getKey());
            table = table.replace(change.getKey(), change.getValue());
        }
        models.createDeployment()
                .source(Cast.DEPLOYED)
                .addInputStream("cancellation.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }
}
