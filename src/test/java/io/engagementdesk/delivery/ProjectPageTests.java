package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import io.engagementdesk.process.Logins;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A project's page: all of it for the office, all but money for the team, and nothing for others. */
class ProjectPageTests extends DeliveryTest {

    @Autowired
    private ProjectTeams teams;

    @Autowired
    private Logins logins;

    @Test
    void theOfficeSeesDatesTeamAndInstalments() throws Exception {
        Story story = launched(Optional.empty());
        for (String role : new String[] {"MANAGER", "DESK", "SALES", "FINANCE"}) {
            assertThat(text(look(role.toLowerCase(Locale.ROOT), role, page(story))))
                    .contains("CRM for the sales team", "at once", "Kick-off", "Principal consultant")
                    .contains("1. Concept agreed", "1 Mar 2037", "12.50 h", "Concept of 15 to 20 pages")
                    .contains("At launch", "Milestone 2 accepted", "EUR 2772.11");
        }
    }

    @Test
    void theTeamSeesNoMoney() throws Exception {
        Story story = launched(Optional.empty());
        String member = teams.of(story.number()).get(0).login();
        logins.ensure(member, member, member, member, "practitioner");
        assertThat(text(look(member, "PRACTITIONER", page(story))))
                .contains("1. Concept agreed", "Kick-off", "Principal consultant")
                .doesNotContain("EUR", "Instalments");
        assertThat(text(look(member, "PRACTITIONER", "/engagements/" + story.number())))
                .contains(page(story));
    }

    @Test
    void forEverybodyElseThereIsNoProject() {
        Story story = launched(Optional.empty());
        String stranger = Cast.freshLogin("stranger");
        logins.ensure(stranger, stranger, stranger, stranger, "practitioner");
        assertThat(look(stranger, "PRACTITIONER", page(story)).getStatus()).isEqualTo(404);
        assertThat(look("analyst", "ANALYST", page(story)).getStatus()).isEqualTo(403);
        assertThat(look("manager", "MANAGER", "/engagements/E-2026-999999/project")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theEngagementsPageLeadsToItsProjectOnceItHasBegun() throws Exception {
        Story story = agreed(Optional.empty());
        assertThat(look("manager", "MANAGER", page(story)).getStatus()).isEqualTo(404);
        assertThat(text(look("manager", "MANAGER", "/engagements/" + story.number())))
                .doesNotContain(page(story));
        launch(story.number());
        assertThat(text(look("manager", "MANAGER", "/engagements/" + story.number())))
                .contains(page(story), "In daily use", "due 31 May 2037");
    }

    private static String page(Story story) {
        return "/engagements/" + story.number() + "/project";
    }

    private MockHttpServletResponse look(String login, String role, String path) {
        try {
            return mvc.perform(get(path).with(user(login).roles(role)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
