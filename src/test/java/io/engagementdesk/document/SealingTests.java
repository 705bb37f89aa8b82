package io.engagementdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void anyChangedByteOfThePaperShows() {
        byte[] sealed = sealing.seal(paper(), "Signed by both");
        int[] signed = signed(sealed);
        new Random(7).ints(60, 0, signed.length).forEach(chosen -> {
            byte[] changed = sealed.clone();
            changed[signed[chosen]] ^= 1;
            assertThat(sealing.verify(changed).valid())
                    .as("byte %d", signed[chosen])
                    .isFalse();
        });
    }

    /** The places that the seal covers. Changes within its own container often do not show yet: {@link Sealing#verify}. */
    private static int[] signed(byte[] sealed) {
        Matcher range = Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+)]")
                .matcher(new String(sealed, StandardCharsets.ISO_8859_1));
        assertThat(range.find()).isTrue();
        int[] parts = IntStream.rangeClosed(1, 4)
                .map(part -> Integer.parseInt(range.group(part)))
                .toArray();
        return IntStream.concat(
                        IntStream.range(parts[0], parts[0] + parts[1]), IntStream.range(parts[2], parts[2] + parts[3]))
                .toArray();
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
        SealProperties settings =
                new SealProperties(Optional.of(own), SelfMadeSeal.PASSWORD, folder.resolve("unused.p12"));
        SealKey key = new SealKey(settings, desk(true), practice);
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

    private static DeskProperties desk(boolean production) {
        return new DeskProperties(production, URI.create("https://desk.example"), false);
    }

    private byte[] paper() {
        String engagement = cast.engagement("advice-call", "de");
        var order = new Documents.Order(engagement, "specimen", "muster", Locale.GERMAN, Map.of("city", "Kyjiw"));
        return documents.content(documents.issue(order).pdf());
    }
}
