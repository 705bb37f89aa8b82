package io.engagementdesk.process;

import io.engagementdesk.process.engine.MatchedRules;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables, and remembers what was asked, which rules hit and what they said. */
@Service
@Transactional
public class Decisions {

    private final DecisionService engine;
    private final MatchedRules matched;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Gathering<Object[]> asked = new Gathering<>(this::write);

    Decisions(DecisionService engine, MatchedRules matched, JdbcTemplate batches, Clock clock) {
        this.engine = engine;
        this.matched = matched;
        this.batches = batches;
        this.clock = clock;
    }

    /** The one row that the newest version of the table answers; no matching rule is an error of the table. */
    public Map<String, Object> decide(String table, String engagement, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = decideAll(table, engagement, inputs);
        if (rows.isEmpty()) {
            throw new IllegalStateException("Decision table " + table + " has no rule for " + new TreeMap<>(inputs));
        }
        return rows.get(0);
    }

    /** Every row that the newest version of the table answers, in the table's order. */
    public List<Map<String, Object>> decideAll(String table, String engagement, Map<String, Object> inputs) {
        matched.forget();
        DmnDecisionResult result =
                engine.evaluateDecisionByKey(table).variables(inputs).evaluate();
        List<Map<String, Object>> rows = result.getResultList();
        remember(table, engagement, inputs, rows);
        return rows;
    }

    /** What the newest version of the table would answer, without anything being decided: nothing is remembered. */
    @Transactional(readOnly = true)
    public Map<String, Object> consider(String table, Map<String, Object> inputs) {
        return engine.evaluateDecisionByKey(table).variables(inputs).evaluate().getFirstResult();
    }

    private void remember(String table, String engagement, Map<String, Object> inputs, List<?> rows) {
        asked.add(new Object[] {
            engagement,
            Timestamp.from(clock.instant()),
            table,
            new TreeMap<>(inputs).toString(),
            String.join(", ", matched.recall()),
            rows.toString()
        });
    }

    private void write(List<Object[]> all) {
        batches.batchUpdate(
                "insert into decision (engagement, at, decision_table, inputs, rules, outputs) values (?, ?, ?, ?, ?, ?)",
                all);
    }
}
