package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocumentsTests extends DeskTest {

    @Autowired
    private Documents documents;

    @Test
    void aPdfShowsGermanAndCyrillicLettersInEmbeddedFonts() throws IOException {
        String engagement = cast.engagement("advice-call", "de");
        var issued = documents.issue(order(engagement));
        try (PDDocument pdf = Loader.loadPDF(documents.content(issued.pdf()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Gebühr für Größe", "Київ, Україна", engagement);
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void everyPaperIsForTheArchiveAndForScreenReaders() throws IOException {
        byte[] pdf = documents.content(
                documents.issue(order(cast.engagement("advice-call", "de"))).pdf());
        PdfJudge.assertArchivableAndAccessible(pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Muster");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void eachVersionIsKeptAsItWas() {
        String engagement = cast.engagement("advice-call", "de");
        var first = documents.issue(order(engagement));
        var second = documents.issue(order(engagement));
        assertThat(documents.get(first.pdf()).version()).isEqualTo(1);
        assertThat(documents.get(second.html()).version()).isEqualTo(2);
        assertThat(documents.of(engagement)).hasSize(4).allSatisfy(document -> assertThat(document.sha256())
                .isEqualTo(Digest.sha256(documents.content(document.id()))));
    }

    private static Documents.Order order(String engagement) {
        return new Documents.Order(engagement, "specimen", "muster", Locale.GERMAN, Map.of("city", "Київ, Україна"));
    }
}
