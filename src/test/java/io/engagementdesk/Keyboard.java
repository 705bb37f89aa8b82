package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Somebody's only way through a page. */
final class Keyboard {

    private static final int LONGEST_WAY = 80;

    private final ChromeDriver browser;

    Keyboard(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Tabs to what is called so, where the focus must be seen. */
    Keyboard reach(String name) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            press(Keys.TAB);
            WebElement here = browser.switchTo().activeElement();
            if (here.getAccessibleName().contains(name)) {
                assertThat(here.getCssValue("outline-style")).as(name).isEqualTo("solid");
                return this;
            }
        }
        throw new AssertionError("No Tab leads to " + name + " at " + browser.getCurrentUrl());
    }

    Keyboard press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
        return this;
    }
}
