package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.DeskProperties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SealingTests extends DeskTest {

    @Autowired
    private Sealing sealing;

    @Autowired
    private Documents documents;

    @Autowired
    private Practice practice;

    @Test
    void aSealedPaperIsStillForTheArchiveAndValidToEveryReader() throws Exception {
        byte[] sealed = sealing.seal(paper(), "Signed by both");
        PdfJudge.assertArchivableAndAccessible(sealed);
        assertThat(sealing.verify(sealed).valid()).isTrue();
        assertThat(sealing.verify(sealed).at())
                .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(clock().instant()));
        assertThat(PdfJudge.pdfsig(sealed))
                .satisfiesAnyOf(said -> assertThat(said).isEqualTo("unknown"), said -> assertThat(said)
                        .contains("Signature is Valid", "Total document signed"));
    }

    @Test
    void anyChangedByteShows() {
        byte[] sealed = sealing.seal(paper(), "Signed by both");
        int[] some = new Random(7).ints(60, 0, sealed.length).toArray();
        assertThat(unnoticed(sealed, IntStream.of(some))).isEmpty();
    }

    /** What the seal's own container holds is mostly not signed; what follows in it are zeros. */
    @Test
    void anyChangedByteOfTheSealItselfShows() throws Exception {
        byte[] sealed = sealing.seal(emptyPage(), "Signed by both");
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("/Contents <") + "/Contents ".length();
        int end = text.indexOf('>', begin);
        int padding =
                end - text.substring(begin, end).replaceFirst("^.*?(0*)$", "$1").length();
        assertThat(unnoticed(sealed, IntStream.iterate(begin, place -> place < padding, place -> place + 2)))
                .isEmpty();
        assertThat(unnoticed(sealed, IntStream.iterate(begin + 1, place -> place < padding, place -> place + 32)))
                .isEmpty();
        assertThat(unnoticed(sealed, IntStream.iterate(end, place -> place >= padding, place -> place - 128)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256"})
    void aKeyOfAnAuthoritySealsToo(String algorithm, int bits, @TempDir Path folder) throws Exception {
        Path file = SealKeys.chain(folder.resolve("own.p12"), algorithm, bits, true);
        Sealing own =
                new Sealing(new SealKey(configured(file, SealKeys.PASSWORD), desk(true), practice), practice, clock());
        byte[] sealed = own.seal(emptyPage(), "Signed by both");
        assertThat(sealing.verify(sealed).valid()).isTrue();
        assertThat(PdfJudge.pdfsig(sealed))
                .satisfiesAnyOf(said -> assertThat(said).isEqualTo("unknown"), said -> assertThat(said)
                        .contains("Signature is Valid", "Total document signed"));
        int begin = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/Contents <");
        assertThat(unnoticed(sealed, new Random(7).ints(120, begin, begin + 4000)))
                .isEmpty();
    }

    @Test
    void aKeyWithoutItsRootIsRefused(@TempDir Path folder) throws Exception {
        Path file = SealKeys.chain(folder.resolve("own.p12"), "EC", 256, false);
        assertThatThrownBy(() -> new SealKey(configured(file, SealKeys.PASSWORD), desk(true), practice))
                .hasMessageContaining("the root");
    }

    /** The places where one changed bit leaves the seal valid. */
    private List<Integer> unnoticed(byte[] sealed, IntStream places) {
        return places.parallel()
                .filter(place -> {
                    byte[] changed = sealed.clone();
                    changed[place] ^= 1 << place % 3;
                    return sealing.verify(changed).valid();
                })
                .boxed()
                .toList();
    }

    private static byte[] emptyPage() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            pdf.save(written);
            return written.toByteArray();
        }
    }

    @Test
    void whatIsAppendedOrLeftOutShows() {
        byte[] sealed = sealing.seal(paper(), "Signed by both");
        assertThat(sealing.verify(Arrays.copyOf(sealed, sealed.length + 7)).valid())
                .isFalse();
        assertThat(sealing.verify(Arrays.copyOf(sealed, sealed.length - 7)).valid())
                .isFalse();
        assertThat(sealing.verify(paper()).valid()).isFalse();
        assertThat(sealing.verify("no PDF".getBytes()).valid()).isFalse();
    }

    @Test
    void theKeyIsMadeOnceAndKept(@TempDir Path folder) {
        Path file = folder.resolve("data/seal.p12");
        assertThat(key(file, false).entry().getCertificate())
                .isEqualTo(key(file, false).entry().getCertificate());
        assertThat(folder.resolve("data")).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void theKeyOfThePracticeIsTakenByConfiguration(@TempDir Path folder) throws Exception {
        Path own = SelfMadeSeal.kept(folder.resolve("own.p12"), "Own GmbH");
        SealKey key = new SealKey(configured(own, SelfMadeSeal.PASSWORD), desk(true), practice);
        assertThat(key.entry()
                        .getCertificate()
                        .getCertificate()
                        .getSubjectX500Principal()
                        .getName())
                .contains("Own GmbH");
        assertThat(Files.exists(folder.resolve("unused.p12"))).isFalse();
    }

    @Test
    void productionDoesNotStartWithoutAKeyOfItsOwn(@TempDir Path folder) {
        assertThatThrownBy(() -> key(folder.resolve("seal.p12"), true)).hasMessageContaining("desk.seal.keystore");
    }

    private SealKey key(Path file, boolean production) {
        return new SealKey(new SealProperties(Optional.empty(), "", file), desk(production), practice);
    }

    private static SealProperties configured(Path file, String password) {
        return new SealProperties(Optional.of(file), password, file.resolveSibling("unused.p12"));
    }

    private static DeskProperties desk(boolean production) {
        return new DeskProperties(production, URI.create("https://desk.example"), false);
    }

    private byte[] paper() {
        String engagement = cast.engagement("advice-call", "de");
        var order = new Documents.Order(engagement, "specimen", "muster", Locale.GERMAN, Map.of("city", "Kyjiw"));
        return documents.content(documents.issue(order).pdf());
    }
}
