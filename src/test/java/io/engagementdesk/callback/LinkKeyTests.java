package io.engagementdesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.engagementdesk.process.DeskProperties;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyTests {

    private static final URI BASE = URI.create("https://desk.practice.example/");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Property
    void aTokenIsForOneLinkAndOneKeyOnly(
            @ForAll("ids") UUID one,
            @ForAll("ids") UUID other,
            @ForAll @StringLength(min = 1, max = 64) String secret) {
        String token = key(SECRET).token(one);
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isEqualTo(key(SECRET).token(one));
        assertThat(token.equals(key(SECRET).token(other))).isEqualTo(one.equals(other));
        assertThat(token.equals(key(secret.isBlank() ? "x" : secret).token(one)))
                .isEqualTo(secret.equals(SECRET));
    }

    @Property
    void whateverIsSentAsTokenHasAHashAndOnlyTheTokenHasItsOwn(@ForAll String sent, @ForAll("ids") UUID link) {
        String token = key(SECRET).token(link);
        assertThat(LinkKey.hash(sent)).matches("[0-9a-f]{64}");
        assertThat(LinkKey.hash(sent).equals(LinkKey.hash(token))).isEqualTo(sent.equals(token));
    }

    @Test
    void addressesBeginWithTheConfiguredBase() {
        assertThat(key(SECRET).address(UUID.randomUUID()).toString()).startsWith("https://desk.practice.example/c/");
    }

    @Test
    void productionAsksForAKeyThatIsLongEnough(@TempDir Path folder) {
        assertThatIllegalStateException().isThrownBy(() -> key(Optional.empty(), folder, true));
        assertThatIllegalStateException().isThrownBy(() -> key(Optional.of("short"), folder, true));
    }

    @Test
    void aKeyMadeUpAtTheFirstStartIsKept(@TempDir Path folder) throws IOException {
        UUID link = UUID.randomUUID();
        String token = key(Optional.empty(), folder, false).token(link);
        assertThat(key(Optional.empty(), folder, false).token(link)).isEqualTo(token);
        assertThat(Files.readString(folder.resolve("link.key"))).hasSize(44);
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Arbitraries.longs().tuple2().map(halves -> new UUID(halves.get1(), halves.get2()));
    }

    private static LinkKey key(String secret) {
        return key(Optional.of(secret), Path.of("unused"), false);
    }

    private static LinkKey key(Optional<String> secret, Path folder, boolean production) {
        LinkProperties settings = new LinkProperties(secret, folder.resolve("link.key"));
        return new LinkKey(settings, new DeskProperties(production, BASE, null));
    }
}
