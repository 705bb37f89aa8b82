package io.engagementdesk.web.problem;

import java.sql.SQLException;
import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the database does not let us in, where a stack trace would stand. */
class DatabaseClosedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's word for a file that another process has opened. */
    private static final String IN_USE = "90020";

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException refused) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        if (IN_USE.equals(state)) {
            return new FailureAnalysis(
                    "The database in ./data is open already: a desk is running on it.",
                    "Stop that desk, or ask it: GET /api/doctor as manager.",
                    root);
        }
        boolean closed = state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
        return closed
                ? new FailureAnalysis(
                        "The database cannot be opened: " + refused.getMessage(),
                        "See that it runs, and check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.",
                        root)
                : null;
    }
}
