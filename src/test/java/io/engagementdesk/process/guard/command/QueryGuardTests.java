package io.engagementdesk.process.guard.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-109432: an expression in a nested query reaches the operating system. */
class QueryGuardTests extends DeskTest {

    private static final String EXPLOIT = "${''.getClass().forName('java.lang.Runtime')}";

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Test
    void anExpressionInANestedQueryIsRefused() {
        var query = tasks.createTaskQuery().or().taskAssigneeExpression(EXPLOIT).endOr();
        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void anExpressionInAStoredFilterIsRefused() {
        var query = tasks.createTaskQuery().or().taskAssigneeExpression(EXPLOIT).endOr();
        var filter = filters.newTaskFilter("exploit").setQuery(query);
        assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aFilterExtendedByAnExpressionIsRefused() {
        var filter = filters.newTaskFilter("plain").setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        var extending =
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPLOIT).endOr();
        assertThatThrownBy(() -> filters.list(filter.getId(), extending)).isInstanceOf(BadUserRequestException.class);
        filters.deleteFilter(filter.getId());
    }

    @Test
    void whoAndWhenMayBeAsked() {
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskAssignee("nobody")
                        .taskCandidateGroup("nobodies")
                        .endOr()
                        .list())
                .isEmpty();
    }
}
