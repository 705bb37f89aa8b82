package io.engagementdesk.process;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the decision tables, for those who explain them. */
@Service
public class DecisionTables {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final RepositoryService repository;

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** The numbers with which the rules of the newest version compare an input. */
    @Transactional(readOnly = true)
    public NavigableSet<BigDecimal> limits(String table, String input) {
        String newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getDmnModelInstance(newest).getModelElementsByType(DecisionTable.class).stream()
                .flatMap(rules -> compared(rules, input))
                .flatMap(entry -> NUMBER.matcher(entry).results())
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> compared(DecisionTable table, String input) {
        return table.getInputs().stream()
                .filter(column -> expression(column).equals(input))
                .map(column -> table.getInputs().stream().toList().indexOf(column))
                .flatMap(column -> table.getRules().stream()
                        .map(rule -> rule.getInputEntries().stream().toList().get(column)))
                .map(entry -> entry.getText().getTextContent());
    }

    private static String expression(InputClause column) {
        return Optional.ofNullable(column.getInputExpression().getText())
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }
}
