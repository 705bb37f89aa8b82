package io.engagementdesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.document.Documents;
import io.engagementdesk.document.PdfJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The proposal as a paper. */
class ProposalPaperTests extends ProposalTest {

    @Autowired
    private Documents documents;

    @ParameterizedTest
    @CsvSource({
        "en, '€9,656.16', What happens next, Not included",
        "de, '9.656,16 €', Wie es weitergeht, Nicht enthalten"
    })
    void itSaysWhatIsDoneForWhichPriceUntilWhen(String language, String gross, String next, String excluded)
            throws IOException {
        String number = offered(language, ScopeDraft.first().urgent().discounted("5"));
        byte[] pdf =
                documents.content(proposals.issued(number).orElseThrow().pdf().orElseThrow());
        PdfJudge.assertArchivableAndAccessible(pdf);
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "proposal-" + language + ".pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isBetween(3, 6);
            assertThat(new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]+", " "))
                    .contains(gross, next, excluded, "CRM for the sales team", "Training <on site>", number)
                    .contains("Client & Söhne GmbH");
        }
    }
}
