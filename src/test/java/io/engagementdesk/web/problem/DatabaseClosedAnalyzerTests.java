package io.engagementdesk.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseClosedAnalyzerTests {

    @Test
    void aDatabaseThatIsNotThereIsASentence() {
        assertThat(of("08001").getDescription()).isEqualTo("The database cannot be opened: No.");
        assertThat(of("28P01").getAction()).contains("DATABASE_PASSWORD");
    }

    @Test
    void aFileThatAnotherDeskHasOpenedIsASentence() {
        assertThat(of("90020").getDescription()).contains("a desk is running");
    }

    @Test
    void otherFaultsKeepTheirTrace() {
        assertThat(of("42P01")).isNull();
        assertThat(of(null)).isNull();
    }

    private static FailureAnalysis of(String state) {
        return new DatabaseClosedAnalyzer().analyze(new IllegalStateException(new SQLException("No.", state)));
    }
}
