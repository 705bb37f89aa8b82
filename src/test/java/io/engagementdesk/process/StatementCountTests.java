package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.StatementCounter;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a micro engagement costs the database; grows only on purpose. */
class StatementCountTests extends CallWays {

    /** What it takes now, with the look at the backlog of that second; to be lowered with every saving, towards 100. */
    private static final long CEILING = 330;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private ManagementService jobs;

    @Test
    void aMicroEngagementStaysBelowItsStatements() {
        reconciled();
        walked(); // models, forms and their answers are read once in the life of a node
        List<String> statements = Stream.generate(this::counted)
                .limit(3) // models are read again every half minute, and one walk may meet that
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        Map<String, Long> spent = statements.stream()
                .collect(Collectors.groupingBy(StatementCountTests::spender, TreeMap::new, Collectors.counting()));
        System.out.println("Statements of one micro engagement: " + spent);
        assertThat(spent.get("engine") + spent.get("desk"))
                .as(() -> texts(statements))
                .isLessThanOrEqualTo(CEILING);
    }

    /** The reconciliation has just been and will not run meanwhile. */
    private void reconciled() {
        Date due = jobs.createJobQuery()
                .processDefinitionKey("reconcile")
                .timers()
                .list()
                .get(0)
                .getDuedate();
        pass(Duration.between(clock().instant(), due.toInstant()).plusSeconds(1));
    }

    private List<String> counted() {
        counter.start();
        Story story = walked();
        List<String> statements = counter.stop();
        assertState(story, State.FULFILLED);
        return statements;
    }

    private Story walked() {
        Story story = ringing().answered();
        pass(Duration.ofMinutes(2));
        return story.hungUp("client");
    }

    /** Each text with its number, the most frequent first. */
    private static String texts(List<String> statements) {
        return statements.stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(text -> text.getValue() + " " + text.getKey())
                .collect(Collectors.joining("\n"));
    }

    /** Mailbox and sandbox stand for a mail server and a provider; their books are not the desk's. */
    private static String spender(String statement) {
        if (statement.contains("sandbox_") || statement.contains("mailbox_")) {
            return "stand-ins";
        }
        return statement.contains("ACT_") ? "engine" : "desk";
    }
}
