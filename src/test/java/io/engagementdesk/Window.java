package io.engagementdesk;

import java.time.Duration;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A window whose pages take their time. */
final class Window {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver browser;

    Window(ChromeDriver browser) {
        this.browser = browser;
    }

    WebElement labelled(String label) {
        WebElement found = find(By.xpath("//label[contains(normalize-space(.),\"" + label + "\")]"));
        return find(By.id(found.getDomAttribute("for")));
    }

    void click(By what) {
        await(page -> {
            WebElement found = ExpectedConditions.elementToBeClickable(what).apply(page);
            if (found == null) {
                return null;
            }
            browser.executeScript("arguments[0].scrollIntoView({block:'center'})", found);
            found.click();
            return true;
        });
    }

    WebElement find(By what) {
        return await(ExpectedConditions.visibilityOfElementLocated(what));
    }

    <T> T await(Function<WebDriver, T> condition) {
        try {
            return new WebDriverWait(browser, PATIENCE)
                    .ignoring(StaleElementReferenceException.class)
                    .ignoring(ElementClickInterceptedException.class)
                    .ignoring(NoSuchElementException.class)
                    .until(condition);
        } catch (TimeoutException missed) {
            new Camera(browser).desktop("missed");
            throw new AssertionError(missed.getRawMessage() + sight(), missed);
        }
    }

    private String sight() {
        return "; seen at " + browser.getCurrentUrl() + ": "
                + browser.findElement(By.tagName("body")).getText().replaceAll("\\s+", " ") + "; console: "
                + browser.manage().logs().get(LogType.BROWSER).getAll();
    }
}
