package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.process.LiveModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelConflictsTests {

    @Test
    void aModelThatWasNotReplacedIsAFinding() {
        LiveModels live = new LiveModels();
        assertThat(new ModelConflicts(live).findings()).isEmpty();
        live.report(List.of("bpmn/deposit.bpmn"));
        assertThat(new ModelConflicts(live).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("bpmn/deposit.bpmn"));
    }
}
