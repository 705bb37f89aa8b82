package io.engagementdesk.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The list of clauses that a general paper must have. */
class ClauseCheckTests {

    private static final Map<Clause, String> FIGURES = Map.of(Clause.PAYMENT, "30");

    @Test
    void aPaperWithEveryClauseIsDrafted() {
        assertThatCode(() -> ClauseCheck.check(paper(Clause.WITHDRAWAL), true, FIGURES))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingClauseRefusesTheDraft() {
        for (Clause clause : Clause.values()) {
            assertThatThrownBy(() -> ClauseCheck.check(paper(clause), false, FIGURES))
                    .hasMessageContaining(clause.name());
        }
    }

    @Test
    void aClauseThatSaysNothingOrAnotherFigureRefusesTheDraft() {
        String empty = paper(Clause.LAW) + "<div data-clause='LAW'>Later.</div>";
        assertThatThrownBy(() -> ClauseCheck.check(empty, true, FIGURES)).hasMessageContaining("LAW");
        assertThatThrownBy(() -> ClauseCheck.check(paper(Clause.WITHDRAWAL), true, Map.of(Clause.PAYMENT, "14")))
                .hasMessageContaining("PAYMENT");
    }

    @Test
    void everyLanguageHasABlockForEveryClause() throws Exception {
        for (String language : List.of("en", "de")) {
            String blocks = new String(ClauseCheckTests.class
                    .getResourceAsStream("/templates/document/contract/DE_" + language + ".html")
                    .readAllBytes());
            assertThat(Jsoup.parse(blocks).getElementsByAttribute("th:fragment").eachAttr("th:fragment"))
                    .containsExactlyElementsOf(
                            Arrays.stream(Clause.values()).map(Clause::block).toList());
        }
    }

    private static String paper(Clause without) {
        return Arrays.stream(Clause.values())
                .filter(clause -> clause != without)
                .map(clause ->
                        "<div data-clause='" + clause + "'>" + "what is agreed within 30 days ".repeat(4) + "</div>")
                .collect(Collectors.joining());
    }
}
