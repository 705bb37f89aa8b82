package io.engagementdesk.insight.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** ready-made lists. */
class TasklistsTests extends DeskTest {

    @Autowired
    private Tasklists lists;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void aSecondStartMakesNoSecondLists() {
        lists.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from ACT_RU_FILTER where NAME_ = 'My groups'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyListOfEveryGroupOpens() {
        assertThat(opened("desk", "desk"))
                .containsExactly("My tasks", "My groups", "Waiting for client", "Due today", "Overdue", "Incidents");
        assertThat(opened("finance", "finance")).contains("Payment problems").doesNotContain("Incidents");
        assertThat(opened("nobody", "nothing")).isEmpty();
    }

    private List<String> opened(String login, String group) {
        identity.setAuthentication(login, List.of(group));
        List<Filter> seen = filters.createTaskFilterQuery().listPage(0, 100);
        seen.forEach(filter -> filters.listPage(filter.getId(), 0, 100));
        return seen.stream()
                .sorted((one, other) -> priority(one) - priority(other))
                .map(Filter::getName)
                .toList();
    }

    private static int priority(Filter filter) {
        return (Integer) filter.getProperties().get("priority");
    }
}
