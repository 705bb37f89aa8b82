package io.engagementdesk.process.guard.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeExpressionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${paid}",
                "${kind == 'CALL' && when == 'NOW'}",
                "${not (amount > 1.5)}",
                "#{execution.processBusinessKey}",
                "${currentUser()}",
                "PT20S",
                "${reason == 'a.b(c)'}"
            })
    void conditionsOnVariablesAreHarmless(String text) {
        assertThat(SafeExpression.allows(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${environment.name}",
                "${x['class']}",
                "${execution.processEngineServices}",
                "${S('{}')}",
                "a ${b} ${c.d}",
                "${unclosed",
                "${''.getClass().forName('java.lang.Runtime')}"
            })
    void callsAndMembersAreNot(String text) {
        assertThat(SafeExpression.allows(text)).isFalse();
    }

    @Test
    void readsTheNamesOfVariables() {
        assertThat(SafeExpression.names("${kind == 'CALL' && not when}")).containsExactlyInAnyOrder("kind", "when");
    }
}
