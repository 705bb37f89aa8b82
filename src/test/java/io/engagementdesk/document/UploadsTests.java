package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.engagementdesk.DeskTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UploadsTests extends DeskTest {

    private interface Making {
        void on(PDDocument pdf) throws IOException;
    }

    @Autowired
    private Uploads uploads;

    @Autowired
    private Documents documents;

    @Test
    void whatIsHandedInIsKeptAsItCame() throws IOException {
        String engagement = cast.engagement("advice-call", "en");
        byte[] pdf = pdf(any -> {});
        Document kept = documents.get(uploads.keep(engagement, "msa-elsewhere", "Rahmenvertrag (final).pdf", pdf));
        assertThat(kept.name()).isEqualTo("Rahmenvertrag-final.pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(documents.content(kept.id())).isEqualTo(pdf);
        assertThat(kept.sha256()).isEqualTo(Digest.sha256(pdf));
        uploads.keep(engagement, "msa-elsewhere", "again.pdf", pdf);
        assertThat(documents.of(engagement)).extracting(Document::version).containsExactly(1, 2);
    }

    @Test
    void officeFilesPicturesAndTextAreTaken() throws IOException {
        String engagement = cast.engagement("advice-call", "en");
        assertThat(name(engagement, "a.docx", office("word/document.xml"))).isEqualTo("a.docx");
        assertThat(name(engagement, "a.zip", office("xl/workbook.xml"))).isEqualTo("a.xlsx");
        assertThat(name(engagement, "a.pptx", office("ppt/presentation.xml"))).isEqualTo("a.pptx");
        assertThat(name(engagement, "a.txt", "Grüße\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a.txt");
        assertThat(name(engagement, "a.exe", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .isEqualTo("a.png");
        assertThat(name(engagement, "a", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEqualTo("a.jpg");
    }

    @Test
    void aNameNeverLeadsAnywhere() {
        String engagement = cast.engagement("advice-call", "en");
        byte[] text = "x".getBytes();
        assertThat(name(engagement, "../../etc/passwd", text)).isEqualTo("passwd.txt");
        assertThat(name(engagement, "..\\..\\boot.ini", text)).isEqualTo("boot.txt");
        assertThat(name(engagement, "a\r\nSet-Cookie: x=1.txt", text)).isEqualTo("a-Set-Cookie-x-1.txt");
        assertThat(name(engagement, null, text)).isEqualTo("file.txt");
        assertThat(name(engagement, "n".repeat(500) + ".txt", text)).hasSize(64);
    }

    @Test
    void whatIsSomethingElseIsRefused() throws IOException {
        refused(415, "type", "PK\3\4 just an archive".getBytes(StandardCharsets.ISO_8859_1));
        refused(415, "type", office("nothing/known.xml"));
        refused(415, "type", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes());
        refused(415, "type", "<!DOCTYPE html><html></html>".getBytes());
        refused(415, "type", new byte[] {'M', 'Z', 0, 1, 2});
        refused(415, "type", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes());
    }

    @Test
    void whatIsDangerousOrBrokenIsRefused() throws IOException {
        refused(422, "empty", new byte[0]);
        refused(422, "broken", "%PDF-1.7 and nothing else".getBytes());
        refused(422, "active", pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1"))));
        refused(
                422,
                "encrypted",
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()))));
        refused(
                422,
                "encrypted",
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))));
        refused(422, "active", office("word/document.xml", "word/vbaProject.bin"));
    }

    @Test
    void tenMegabytesAreTheMost() {
        byte[] text = new byte[Uploads.LARGEST + 1];
        java.util.Arrays.fill(text, (byte) 'x');
        refused(413, "large", text);
    }

    @Test
    void aFileIsSavedAndNeverShownOnOurSite() throws Exception {
        String engagement = cast.engagement("advice-call", "en");
        UUID id = uploads.keep(engagement, "file", "a.txt", "x".getBytes());
        mvc.perform(get("/engagements/{n}/documents/{id}", engagement, id)
                        .with(user("manager").roles("manager")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.startsWith("sandbox")));
    }

    private String name(String engagement, String name, byte[] content) {
        return documents.get(uploads.keep(engagement, "file", name, content)).name();
    }

    private void refused(int status, String reason, byte[] content) {
        String engagement = cast.engagement("advice-call", "en");
        assertThatThrownBy(() -> uploads.keep(engagement, "file", "a.pdf", content))
                .isInstanceOfSatisfying(UploadRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.getStatusCode().value()).isEqualTo(status);
                    assertThat(refused.detail()).isNotBlank();
                });
        assertThat(documents.of(engagement)).isEmpty();
    }

    private static byte[] pdf(Making making) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            making.on(pdf);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            pdf.save(content);
            return content.toByteArray();
        }
    }

    private static byte[] office(String... parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(content)) {
            archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (String part : parts) {
                archive.putNextEntry(new ZipEntry(part));
            }
        }
        return content.toByteArray();
    }
}
