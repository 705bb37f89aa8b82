package io.engagementdesk.contract.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.contract.Paper;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.document.Documents;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** An agreement that was signed outside counts. */
class ElsewhereTests extends DeskTest {

    @Autowired
    private Contracts contracts;

    @Autowired
    private Parties parties;

    @Autowired
    private Documents documents;

    @Test
    void aHandedInAgreementIsInForceUntilItEnds() throws Exception {
        String engagement = cast.engagement("crm-implementation", "en");
        Map<String, String> fields = fields();
        fields.put("until", LocalDate.now(clock()).plusDays(40).toString());
        byte[] file = pdf(false);
        assertThat(handIn(engagement, fields, file, "manager").getStatus()).isEqualTo(303);
        Paper paper = contracts.masterInForce(parties.of(engagement)).orElseThrow();
        assertThat(paper.elsewhere()).isTrue();
        assertThat(documents.content(paper.file())).isEqualTo(file);
        assertThat(page(engagement)).contains("is in force");
        assertThat(handIn(engagement, fields, file, "sales").getStatus())
                .as("a second one")
                .isEqualTo(422);
        journey.advance(Duration.ofDays(42));
        assertThat(contracts.masterInForce(parties.of(engagement))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        String engagement = cast.engagement("crm-implementation", "en");
        for (var wrong : Map.of(
                        "signedOn",
                        LocalDate.now(clock()).plusDays(2).toString(),
                        "until",
                        "2020-01-01",
                        "signedFor",
                        " ",
                        "signedBy",
                        "x".repeat(300))
                .entrySet()) {
            Map<String, String> fields = fields();
            fields.put(wrong.getKey(), wrong.getValue());
            MockHttpServletResponse refused = handIn(engagement, fields, pdf(false), "manager");
            assertThat(refused.getStatus()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("#f-" + wrong.getKey());
        }
        assertThat(handIn(engagement, fields(), pdf(true), "manager").getStatus())
                .isEqualTo(422);
        assertThat(handIn(engagement, fields(), "PK\3\4zip".getBytes(), "manager")
                        .getStatus())
                .isEqualTo(415);
        assertThat(handIn(engagement, fields(), "plain text".getBytes(), "manager")
                        .getStatus())
                .isEqualTo(422);
        assertThat(handIn(engagement, fields(), new byte[(10 << 20) + 1], "manager")
                        .getStatus())
                .isEqualTo(413);
        assertThat(handIn("E-1999-000001", fields(), pdf(false), "manager").getStatus())
                .isEqualTo(404);
        assertThat(handIn(engagement, fields(), pdf(false), "desk").getStatus()).isEqualTo(403);
        assertThat(contracts.masterInForce(parties.of(engagement))).isEmpty();
        assertThat(documents.of(engagement)).isEmpty();
    }

    private static Map<String, String> fields() {
        return new HashMap<>(
                Map.of("signedOn", "2026-01-15", "until", "", "signedFor", "Berta Boss", "signedBy", "Mara Manager"));
    }

    private MockHttpServletResponse handIn(String engagement, Map<String, String> fields, byte[] file, String who)
            throws Exception {
        var request = multipart("/engagements/{n}/agreement", engagement)
                .file(new MockMultipartFile("file", "../../" + Cast.fresh("msa") + ".pdf", "application/pdf", file));
        fields.forEach(request::param);
        request.contentType("multipart/form-data; boundary=edge");
        return mvc.perform(request.with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String engagement) throws Exception {
        return mvc.perform(get("/engagements/{n}/agreement", engagement)
                        .with(user("sales").roles("SALES")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static byte[] pdf(boolean scripted) throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            if (scripted) {
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            pdf.save(content);
            return content.toByteArray();
        }
    }
}
