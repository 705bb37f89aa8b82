package io.engagementdesk.web.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the findings instead of a stack trace. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ProductionRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Correct these settings, or leave desk.production out.", refused);
    }
}
