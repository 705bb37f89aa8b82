package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DocumentsTests extends DeskTest {

    @Autowired
    private Documents documents;

    @Autowired
    private Engagements engagements;

    @Test
    void aPdfShowsGermanAndCyrillicLettersInEmbeddedFonts() throws IOException {
        String engagement = engagement();
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
    void eachVersionIsKeptAsItWas() {
        String engagement = engagement();
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

    private String engagement() {
        UUID contact = UUID.randomUUID();
        jdbc.sql("insert into contact (id, name, email, language, time_zone, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(contact, "Kim", contact + "@documents.example", "de", "UTC", Timestamp.from(clock().instant()))
                .update();
        return engagements.register(
                new Engagements.NewEngagement("advice-call", Engagement.When.NOW, "?", contact), Actor.PROCESS);
    }
}
