package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.StatementCounter;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a micro engagement costs the database; grows only on purpose. */
class StatementCountTests extends CallWays {

    @Autowired
    private StatementCounter counter;

    @Test
    void aMicroEngagementStaysBelowItsStatements() {
        counter.start();
        Story story = ringing().answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        List<String> statements = counter.stop();
        assertState(story, State.FULFILLED);
        Map<String, Long> kinds = statements.stream()
                .map(sql -> sql.replaceAll("\\s+", " "))
                .map(sql -> sql.substring(0, Math.min(sql.length(), 150)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        kinds.forEach((sql, count) -> System.out.println("SQL " + count + " " + sql));
        System.out.println("SQL TOTAL " + statements.size());
        assertThat(statements).hasSizeLessThan(1000);
    }
}
