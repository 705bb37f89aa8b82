package io.engagementdesk.payment.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.payment.dispute.EvidencePaper.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencePaperTests {

    @Test
    void whatFinanceWroteBecomesHeadingsParagraphsAndLists() {
        String text = "She bought a call.\nShe accepted.\r\n\r\nWhat happened:\n- deposit paid\n\nOur view: she came.";
        assertThat(EvidencePaper.sections(text))
                .containsExactly(
                        new Section("", List.of("She bought a call.", "She accepted."), List.of()),
                        new Section("What happened", List.of(), List.of("deposit paid")),
                        new Section("", List.of("Our view: she came."), List.of()));
    }

    @Test
    void timesAndAmountsAreNotTornApart() {
        assertThat(EvidencePaper.sections("At 01:37 UTC she paid EUR 50.00.")
                        .get(0)
                        .paragraphs())
                .containsExactly("At 01:37\u00a0UTC she paid EUR\u00a050.00.");
    }
}
