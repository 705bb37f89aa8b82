package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** What an analyst may expect of every decision table. */
class DecisionTableTests {

    @Test
    void everyTableIsNamedAfterItsFileAndSaysHowLongItIsKept() {
        assertThat(ModelFolder.files("bpmn", ".dmn")).isNotEmpty().allSatisfy(file -> assertThat(
                        read(file).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(kebab(decision.getId()) + ".dmn")
                            .isEqualTo(file.getFileName().toString());
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
                    assertThat(decision.getName()).isNotBlank();
                }));
    }

    @Test
    void everyRuleSaysWhyItIsThereAndDecidesEverything() {
        assertThat(all(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            DecisionTable table = (DecisionTable) rule.getParentElement();
            assertThat(rule.getDescription())
                    .as("description of %s", rule.getId())
                    .isNotNull();
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
            assertThat(rule.getInputEntries()).hasSameSizeAs(table.getInputs());
            assertThat(rule.getOutputEntries())
                    .hasSameSizeAs(table.getOutputs())
                    .allSatisfy(entry -> assertThat(entry.getText().getTextContent())
                            .as("answer of %s", rule.getId())
                            .isNotBlank());
        });
    }

    @Test
    void everyColumnIsLabelledAndTyped() {
        assertThat(all(InputClause.class)).isNotEmpty().allSatisfy(column -> {
            assertThat(column.getLabel()).isNotBlank();
            assertThat(column.getInputExpression().getTypeRef()).isNotBlank();
        });
        assertThat(all(OutputClause.class)).isNotEmpty().allSatisfy(column -> {
            assertThat(column.getLabel()).isNotBlank();
            assertThat(column.getTypeRef()).isNotBlank();
        });
    }

    private static <T extends DmnModelElementInstance> Stream<T> all(Class<T> type) {
        return ModelFolder.files("bpmn", ".dmn").flatMap(file -> read(file).getModelElementsByType(type).stream());
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    private static String kebab(String id) {
        return id.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
