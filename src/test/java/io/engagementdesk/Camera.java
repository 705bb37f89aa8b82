package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of whole pages, for people to look at. */
final class Camera {

    private static final Path ALBUM = Path.of("target", "pictures");
    private static final String OVERHANG =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final ChromeDriver browser;

    Camera(ChromeDriver browser) {
        this.browser = browser;
    }

    void desktop(String name) {
        width(1280, false);
        keep(name + "-1280.png");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** From now on the browser is as narrow as a small telephone. */
    void narrow() {
        width(360, true);
    }

    /** On a small telephone nothing may hang over the edge. */
    void telephone(String name) {
        narrow();
        keep(name + "-360.png");
        Object overhang = browser.executeScript(OVERHANG);
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        assertThat(overhang).as("pixels of %s beyond 360", name).isEqualTo(0L);
    }

    private void width(int pixels, boolean mobile) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", mobile));
    }

    private void keep(String file) {
        Object picture = browser.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(ALBUM);
            Files.write(ALBUM.resolve(file), Base64.getDecoder().decode(picture.toString()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
