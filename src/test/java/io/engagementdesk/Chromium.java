package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of the machine; nothing is downloaded. */
final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    /** Skips the test where there is none, unless DESK_BROWSER says that it is required. */
    static void expect() {
        boolean there = Stream.of(BROWSER, DRIVER).allMatch(Files::isExecutable);
        if ("required".equals(System.getenv("DESK_BROWSER"))) {
            assertThat(there)
                    .as("%s and %s, which DESK_BROWSER requires", BROWSER, DRIVER)
                    .isTrue();
        }
        assumeTrue(
                there,
                "No browser test: " + BROWSER + " or " + DRIVER
                        + " is missing. Install chromium and chromium-driver to run it.");
    }

    static ChromeDriver start() {
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        return new ChromeDriver(ChromeDriverService.createDefaultService(), options());
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--window-size=1280,900");
    }
}
