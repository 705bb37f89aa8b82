package io.engagementdesk.process;

import io.engagementdesk.process.engine.MatchedRules;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables, and remembers what was asked, which rules hit and what they said. */
@Service
@Transactional
public class Decisions {

    /**
     * One row of an answer with the rule that gave it.
     *
     * @param rule the rule's id in its table
     * @param why the rule's description
     */
    public record Ruling(String rule, String why, Map<String, Object> answer) {}

    private final DecisionService engine;
    private final RepositoryService models;
    private final MatchedRules matched;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Gathering<Object[]> asked = new Gathering<>(this::write);

    Decisions(
            DecisionService engine, RepositoryService models, MatchedRules matched, JdbcTemplate batches, Clock clock) {
        this.engine = engine;
        this.models = models;
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

    /** The same, each row with the rule that gave it: for what must be explained later. */
    public List<Ruling> rulings(String table, String engagement, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = decideAll(table, engagement, inputs);
        List<String> rules = matched.recall();
        if (rules.size() < rows.size()) {
            throw new IllegalStateException("Not every answer of " + table + " comes from one rule");
        }
        DmnModelInstance model = model(table);
        List<Ruling> rulings = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            rulings.add(new Ruling(rules.get(row), why(model, rules.get(row)), rows.get(row)));
        }
        return rulings;
    }

    private DmnModelInstance model(String table) {
        String newest = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        return models.getDmnModelInstance(newest);
    }

    private static String why(DmnModelInstance model, String rule) {
        Rule found = model.getModelElementById(rule);
        return found.getDescription() == null
                ? ""
                : found.getDescription().getTextContent().strip();
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
