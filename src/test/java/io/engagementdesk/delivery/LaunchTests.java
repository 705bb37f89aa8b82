package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Practice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** a project begins when it is agreed and its first instalment secured, and not before. */
class LaunchTests extends DeliveryTest {

    @Autowired
    private ProjectTeams teams;

    @Autowired
    private Instalments instalments;

    @Autowired
    private Practice practice;

    @Test
    void r151AnAgreedProjectBeginsAtOnce() {
        Story story = launched(Optional.empty());
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.DELIVERING);
        assertThat(story.open()).contains("underWay");
        assertThat(projects.find(story.number())).hasValueSatisfying(project -> {
            assertThat(project.title()).isEqualTo("CRM for the sales team");
            assertThat(project.startsOn()).isEmpty();
            assertThat(project.milestones())
                    .containsExactly(
                            new Milestone(1, "Concept agreed", LocalDate.of(2037, 3, 1)),
                            new Milestone(2, "In daily use", LocalDate.of(2037, 5, 31)));
        });
        assertThat(flows.of(story.number())).contains("start_yes", "secureFirstInstalment_to_createProject");
    }

    @Test
    void r151AnAgreedDayIsWaitedFor() {
        LocalDate day = LocalDate.now(clock()).plusDays(9);
        Story story = agreed(Optional.of(day));
        launch(story.number());
        assertThat(story.open()).doesNotContain("payInstalment", "underWay");
        assertThat(instalments.of(story.number())).hasSize(3).allMatch(Instalment::isAhead);
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.LAUNCHING);
        assertThat(projects.find(story.number())).isEmpty();
        journey.advance(Duration.ofDays(10));
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.DELIVERING);
        assertThat(projects.find(story.number()).orElseThrow().startsOn()).contains(day);
        assertThat(flows.of(story.number())).contains("start_later");
    }

    @Test
    void r151NothingBeginsBeforeTheFirstInstalmentIsPaid() {
        Story story = agreed(Optional.empty());
        dropCard(story.number());
        launch(story.number());
        assertThat(story.open()).contains("payInstalment");
        assertThat(projects.find(story.number())).isEmpty();
        journey.advance(Duration.ofDays(15));
        story.done("manager", "decideUnpaid", Map.of("decision", "END", "reason", "The client is insolvent"));
        assertThat(story.open()).contains("givenUp");
        assertThat(projects.find(story.number())).isEmpty();
        assertThat(flows.of(story.number())).contains("firstInstalmentUnpaid_to_launchAbandoned");
    }

    @Test
    void nothingIsLaunchedThatIsNotSigned() {
        Story story = accepted(Optional.empty());
        assertThatThrownBy(() -> launch(story.number())).hasMessageContaining("has no contract in force");
        assertThat(projects.find(story.number())).isEmpty();
    }

    @Test
    void r152ClientAndTeamAreInvitedToTheKickOff() {
        Story story = launched(Optional.empty());
        Project project = projects.find(story.number()).orElseThrow();
        ZonedDateTime kickOff = project.kickOffAt().atZone(practice.timeZone());
        assertThat(kickOff.toLocalDate()).isAfter(LocalDate.ofInstant(project.launchedAt(), practice.timeZone()));
        assertThat(kickOff.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(kickOff.toLocalTime()).isBetween(LocalTime.of(10, 0), LocalTime.of(15, 0));
        List<TeamMember> team = teams.of(story.number());
        assertThat(team).isNotEmpty();
        assertThat(total(team)).isEqualByComparingTo("60.5");
        assertThat(invited(story.number(), "kickOff")).containsExactly(story.email());
        assertThat(invited(story.number(), "kickOffStaff")).hasSameSizeAs(team);
        assertThat(words(story.number())).contains("CRM for the sales team", "Concept agreed", "1 March 2037");
        String file = invitation(story.number());
        assertThat(file)
                .contains("METHOD:REQUEST", "UID:kick-off-" + story.number() + "@engagementdesk")
                .contains("mailto:" + story.email());
    }

    private void dropCard(String engagement) {
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(engagement)
                .update();
    }

    private static BigDecimal total(List<TeamMember> team) {
        return team.stream().map(TeamMember::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> invited(String engagement, String template) {
        return jdbc.sql("select m.recipient from message q join mailbox_mail m on m.message_id = q.id"
                        + " where q.engagement = ? and q.template = ?")
                .params(engagement, template)
                .query(String.class)
                .list();
    }

    private String words(String engagement) {
        return jdbc.sql("select m.text from message q join mailbox_mail m on m.message_id = q.id"
                        + " where q.engagement = ? and q.template = 'kickOff'")
                .param(engagement)
                .query(String.class)
                .single();
    }

    private String invitation(String engagement) {
        byte[] file = jdbc.sql("select content from document where engagement = ? and kind = 'invitation'"
                        + " order by version fetch first 1 rows only")
                .param(engagement)
                .query(byte[].class)
                .single();
        return new String(file, java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
