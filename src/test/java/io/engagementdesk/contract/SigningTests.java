package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.client.PostalAddresses;
import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.document.PdfJudge;
import io.engagementdesk.document.SealReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the accepted proposal to papers in force. */
class SigningTests extends ContractTest {

    @Autowired
    private PostalAddresses addresses;

    @Test
    void bothPapersAreSignedByBothSealedAndInForce() throws Exception {
        String engagement = engagement(company(), "en");
        addresses.record(
                clients.contact(engagements.get(engagement).contact()),
                new TypedAddress("Ring 1", "1010", "Wien", "Austria"));
        accepted.accept(engagement, "7400.00");
        begin(engagement);
        assertThat(state(engagement, PaperKind.MSA)).isEqualTo(PaperState.SENT);
        assertThat(sign(engagement).status()).isEqualTo(303);
        assertThat(contracts.inForce(engagement)).isTrue();
        assertThat(contracts.papers(engagement))
                .extracting(Paper::kind, Paper::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(PaperKind.MSA, PaperState.IN_FORCE),
                        org.assertj.core.api.Assertions.tuple(PaperKind.SOW, PaperState.IN_FORCE));
        assertThat(journey.open(engagement)).containsExactly("storyGood");
        for (Paper paper : contracts.papers(engagement)) {
            byte[] sealed = documents.content(paper.file());
            keep(engagement, paper, sealed);
            assertThat(SealReport.of(sealed).valid()).isTrue();
            PdfJudge.assertArchivableAndAccessible(sealed);
            assertThat(text(sealed))
                    .contains("Cleo Client", "Managing director", "Firefox of the test", paper.sha256())
                    .contains("by mandate, within its limit")
                    .contains("Ring 1, 1010 Wien, Austria", "14 days", "30 days")
                    .contains("Amtsgericht Charlottenburg, HRB 123456 B", "Marlene Muster", "DE123456788");
        }
        assertThat(flows.of(engagement)).contains("signature_signed", "mandate_yes");
    }

    private static void keep(String engagement, Paper paper, byte[] pdf) throws Exception {
        Path folder = Path.of("target", "papers");
        Files.createDirectories(folder);
        Files.write(folder.resolve(paper.kind().word() + "-" + paper.language() + ".pdf"), pdf);
    }

    @Test
    void theEvidenceSaysWhoSignedWhatWhenAndFromWhere() {
        String engagement = contract(company(), "de", "7400.00");
        sign(engagement);
        Paper statement = contracts.papers(engagement).stream()
                .filter(paper -> paper.kind() == PaperKind.SOW)
                .findFirst()
                .orElseThrow();
        assertThat(contracts.signatures(statement.id())).hasSize(2).first().satisfies(client -> {
            assertThat(client.side()).isEqualTo(Signature.Side.CLIENT);
            assertThat(client.name()).isEqualTo("Cleo Client");
            assertThat(client.sha256()).isEqualTo(statement.sha256());
            assertThat(client.ip()).isEqualTo("127.0.0.1");
            assertThat(client.agent()).isEqualTo("Firefox of the test");
            assertThat(client.consent()).contains("elektronisch zu unterschreiben");
        });
        assertThat(events(engagement))
                .containsExactly(
                        "SENT",
                        "SENT",
                        "SIGNED",
                        "SIGNED",
                        "COUNTERSIGNED",
                        "COUNTERSIGNED",
                        "SEALED",
                        "SEALED",
                        "IN_FORCE",
                        "IN_FORCE");
    }

    @Test
    void everybodyGetsHisCopies() {
        String engagement = contract(company(), "de", "7400.00");
        sign(engagement);
        assertThat(mails(engagement))
                .anySatisfy(mail -> assertThat(mail).contains("Ihr Vertrag ist geschlossen"))
                .anySatisfy(mail -> assertThat(mail).contains("Signed and sealed"));
        assertThat(jdbc.sql("select count(*) from message m join message_document d on d.message = m.id"
                                + " where m.engagement = ? and m.template in ('contractInForce', 'contractCopies')")
                        .param(engagement)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aClientWithAnAgreementInForceSignsTheWorkOnly() {
        String company = company();
        sign(contract(company, "en", "5000.00"));
        String second = contract(company, "en", "6000.00");
        assertThat(contracts.papers(second)).extracting(Paper::kind).containsExactly(PaperKind.SOW);
        sign(second);
        assertThat(contracts.inForce(second)).isTrue();
    }

    @Test
    void aConsumerGetsTermsWithHimselfAsParty() throws Exception {
        String engagement = engagement("gmx.de", "de");
        jdbc.sql("update contact set organisation = null where id = ?")
                .param(engagements.get(engagement).contact())
                .update();
        clients.prefer(engagements.get(engagement).contact(), "de", io.engagementdesk.client.Channel.EMAIL);
        accepted.accept(engagement, "900.00");
        begin(engagement);
        String link = link(engagement);
        assertThat(open(link).text()).contains("Auftragsbedingungen", "Widerrufsbelehrung", "Verbraucher");
        assertThat(open(link).page().select("#s-capacity, #s-authority, #s-email"))
                .isEmpty();
        Map<String, String> fields = signature(link);
        fields.remove("capacity");
        fields.remove("authority");
        assertThat(send(link, fields).status()).isEqualTo(303);
        assertThat(contracts.inForce(engagement)).isTrue();
    }

    @Test
    void aboveTheMandateAManagerSignsHimself() {
        String engagement = contract(company(), "en", "8500.00");
        String link = link(engagement);
        send(link, Map.of("action", "code"));
        Map<String, String> fields = signature(link);
        fields.put("code", code(engagement));
        assertThat(send(link, fields).status()).isEqualTo(303);
        assertThat(open(link).text()).contains("We received your signature", "not complete yet");
        assertThat(state(engagement, PaperKind.SOW)).isEqualTo(PaperState.CLIENT_SIGNED);
        assertThat(contracts.inForce(engagement)).isFalse();
        journey.complete("manager", engagement, "countersignContract", Map.of("signs", true));
        assertThat(contracts.inForce(engagement)).isTrue();
        assertThat(open(link).text()).contains("The contract is complete");
        assertThat(open(link + "/sow.pdf").content()).startsWith("%PDF".getBytes());
        assertThat(flows.of(engagement)).contains("mandate_no");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }
}
