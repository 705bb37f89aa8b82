package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Judges of PDFs that are not ours: veraPDF and, where the machine has it, pdfsig. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** The paper is for the archive, and screen readers read it. */
    public static void assertArchivableAndAccessible(byte[] pdf) {
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(tried -> tried.getStatus() == TestAssertion.Status.FAILED)
                    .map(tried -> tried.getRuleId().getClause() + " " + tried.getMessage() + " "
                            + tried.getLocation().getContext())
                    .toList();
        } catch (IOException | VeraPDFException broken) {
            return List.of(broken.toString());
        }
    }

    /** What pdfsig says of it; "unknown" without pdfsig. */
    public static String pdfsig(byte[] pdf) throws IOException, InterruptedException {
        if (Files.notExists(Path.of("/usr/bin/pdfsig"))) {
            return "unknown";
        }
        Path file = Files.createTempFile("sealed", ".pdf");
        try {
            Files.write(file, pdf);
            Process run = new ProcessBuilder("/usr/bin/pdfsig", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(run.getInputStream().readAllBytes());
            assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
