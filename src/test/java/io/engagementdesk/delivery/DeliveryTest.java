package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects whose clients have paid a deposit, accepted and signed. */
abstract class DeliveryTest extends DeskTest {

    @Autowired
    protected Engagements engagements;

    @Autowired
    protected Contracts contracts;

    @Autowired
    protected Projects projects;

    @Autowired
    protected Scopes scopes;

    @Autowired
    private Instalments instalments;

    @Autowired
    private ProcessEngine engine;

    /** The practitioners are few, and what other tests hold of their weeks would leave no team. */
    @BeforeEach
    void everybodyHasTime() {
        jdbc.sql("delete from project_hold").update();
    }

    /** Both sides have agreed to begin on this day, or at once. */
    protected Story agreed(Optional<LocalDate> start) {
        Story story = accepted(start);
        begin("contract/contract-story.bpmn", "contract-story", story.number());
        sign(story);
        assertThat(contracts.inForce(story.number())).isTrue();
        return story;
    }

    /** The client has accepted, and nobody has signed. */
    protected Story accepted(Optional<LocalDate> start) {
        Story story = story().registered("security-audit", "later").paid(Story.GOOD_CARD);
        engagements.move(story.number(), State.SCOPING, new Actor("test", "test"));
        begin("proposal/propose-project.bpmn", "propose-project", story.number());
        scopes.keep(starting(ScopeDraft.first().of(story.number()), start));
        story.done("desk", "scopeProject", Map.of());
        doors.submit(
                story.link(),
                Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director"));
        journey.settle();
        return story;
    }

    protected Story launched(Optional<LocalDate> start) {
        Story story = agreed(start);
        launch(story.number());
        return story;
    }

    protected void launch(String engagement) {
        begin("delivery/launch-story.bpmn", "launch-story", engagement);
    }

    /** The client has accepted this milestone, and its instalment is taken from his card. */
    protected void collected(Story story, int milestone) {
        instalments.earn(story.number(), milestone);
        instalments
                .ofMilestone(story.number(), milestone)
                .ifPresent(due -> begin(
                        "billing/collect-instalment.bpmn",
                        "collect-instalment",
                        story.number(),
                        Map.of("instalment", due.id().toString())));
    }

    /** The client has accepted this milestone, and nothing has been asked of him for it yet. */
    protected void taken(Story story, int milestone) {
        UUID shown = UUID.randomUUID();
        String hash = "0".repeat(64);
        Timestamp now = Timestamp.from(clock().instant());
        jdbc.sql("insert into presentation (id, engagement, milestone, version, note, presented_by, presented_at,"
                        + " accept_until, sha256) values (?, ?, ?, 1, '', 'anna', ?, ?, ?)")
                .params(shown, story.number(), milestone, now, now, hash)
                .update();
        jdbc.sql("insert into deliverable (id, engagement, milestone, document, handed_by, handed_at, presentation)"
                        + " select ?, engagement, ?, id, 'anna', created_at, ? from document where engagement = ?"
                        + " fetch first 1 rows only")
                .params(UUID.randomUUID(), milestone, shown, story.number())
                .update();
        jdbc.sql("insert into milestone_acceptance (presentation, verdict, sha256, channel, actor, name, words,"
                        + " answered_at) values (?, 'ACCEPTED', ?, 'link', 'client', 'Cleo Client', '', ?)")
                .params(shown, hash, now)
                .update();
        jdbc.sql("update project_milestone set state = 'ACCEPTED', accepted_at = ? where engagement = ? and no = ?")
                .params(now, story.number(), milestone)
                .update();
    }

    protected void begin(String file, String process, String engagement) {
        begin(file, process, engagement, Map.of());
    }

    protected void begin(String file, String process, String engagement, Map<String, Object> variables) {
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource(file)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(process, engagement, variables);
        journey.settle();
    }

    protected void sign(Story story) {
        Document page = page(story.link());
        Map<String, String> fields = new HashMap<>(Map.of("action", "sign", "name", "Cleo Client", "consent", "true"));
        fields.put("read", page.select("[name=read]").val());
        assertThat(doors.submit(story.link(), fields).getStatus()).isEqualTo(303);
        journey.settle();
    }

    private Document page(String path) {
        return Jsoup.parse(new String(doors.look(path).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Scope starting(Scope scope, Optional<LocalDate> start) {
        return new Scope(
                scope.id(),
                scope.engagement(),
                scope.version(),
                scope.change(),
                scope.title(),
                scope.packages(),
                scope.milestones(),
                scope.instalments(),
                scope.urgency(),
                scope.complexity(),
                scope.contingency(),
                scope.discountPercent(),
                scope.windowFrom(),
                scope.windowTo(),
                start,
                scope.analysisHours(),
                scope.scopedBy());
    }
}
