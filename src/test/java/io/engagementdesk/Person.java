package io.engagementdesk;

import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Somebody in front of a browser of his own. */
final class Person {

    private final ChromeDriver browser = Chromium.start();
    private final Window window = new Window(browser);
    private final Camera camera = new Camera(browser);
    private final String base;

    Person(int port) {
        base = "http://127.0.0.1:" + port;
    }

    void leave() {
        browser.quit();
    }

    /** Has a small telephone that runs no script. */
    Person makeDo() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        camera.narrow();
        return this;
    }

    /** Has a small telephone. */
    Person small() {
        camera.narrow();
        return this;
    }

    /** Goes on where the small telephone has room for the page. */
    Person fits(String name) {
        camera.telephone(name);
        camera.narrow();
        return this;
    }

    /** Tabs to what is called so, and says this to it. */
    Person key(String name, CharSequence keys) {
        new Keyboard(browser).reach(name).press(keys);
        return this;
    }

    /** Keeps what the page looks like on a desk. */
    Person picture(String name) {
        camera.desktop(name);
        return this;
    }

    /** Keeps what the page looks like on a desk and on a telephone. */
    Person pictures(String name) {
        camera.desktop(name);
        camera.telephone(name);
        return this;
    }

    Person signIn(String login) {
        open("/login");
        window.find(By.id("username")).sendKeys(login);
        window.find(By.id("password")).sendKeys(login);
        window.find(By.id("password")).submit();
        window.await(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
        return this;
    }

    Person open(String path) {
        return openLink(base + path);
    }

    Person openLink(String address) {
        browser.get(address);
        return this;
    }

    /** Fills the field of this label, whoever drew it. */
    Person type(String label, String text) {
        WebElement field = window.labelled(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Person tick(String label) {
        WebElement box = window.labelled(label);
        if (!box.isSelected()) {
            window.click(By.id(box.getDomAttribute("id")));
        }
        return this;
    }

    Person choose(String label, String option) {
        window.click(By.xpath("//*[contains(@class,'fjs-form-field')][.//label[contains(normalize-space(.),\"" + label
                + "\")]]//*[contains(@class,'fjs-input-group')]"));
        window.click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and normalize-space(.)='" + option + "']"));
        return this;
    }

    Person press(String button) {
        window.click(By.xpath("//button[normalize-space(.)='" + button + "' and not(@disabled)]"));
        return this;
    }

    /** Presses it like a finger: what lies over it or moves is in the way. */
    Person tap(String button) {
        window.find(By.xpath("//button[normalize-space(.)='" + button + "']")).click();
        return this;
    }

    /** Draws two strokes with a finger. */
    Person draw(String css) {
        WebElement paper = window.find(By.cssSelector(css));
        new Actions(browser)
                .moveToElement(paper, -80, 20)
                .clickAndHold()
                .moveByOffset(60, -40)
                .moveByOffset(60, 40)
                .release()
                .perform();
        return this;
    }

    Person follow(String words) {
        window.click(By.xpath("//main//a[contains(normalize-space(.),'" + words + "')]"));
        return this;
    }

    Person click(String css) {
        window.click(By.cssSelector(css));
        return this;
    }

    Person shows(String css) {
        window.find(By.cssSelector(css));
        return this;
    }

    /** Presses the only button of the page's first form. */
    Person submit() {
        String before = browser.getCurrentUrl();
        window.click(By.cssSelector("main form button"));
        window.await(ExpectedConditions.not(ExpectedConditions.urlToBe(before)));
        return this;
    }

    Person see(String words) {
        window.await(page -> page.findElement(By.tagName("body"))
                .getText()
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT)));
        return this;
    }

    Person openTasklist() {
        return open("/camunda/app/tasklist/default/").shows(".task-filters");
    }

    /** Opens the task of this name from the list of what my groups may claim. */
    Person openTask(String name) {
        openTasklist();
        window.click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(normalize-space(.),'My groups')]"));
        window.click(By.xpath("//ol[contains(@class,'tasks-list')]//*[normalize-space(text())='" + name + "']"));
        return this;
    }

    /** Waits for a mail whose subject has the word, and gives its first link. */
    String awaitMail(String to, String word) {
        return window.await(page -> {
            page.get(base + "/mailbox?to=" + to);
            return page.findElements(By.cssSelector("main table a")).stream()
                    .filter(mail -> mail.getText().toLowerCase(Locale.ROOT).contains(word))
                    .findFirst()
                    .map(this::firstLink)
                    .orElse(null);
        });
    }

    private String firstLink(WebElement mail) {
        mail.click();
        window.find(By.tagName("article"));
        return browser.findElements(By.cssSelector("article ul a")).stream()
                .map(link -> link.getDomProperty("href"))
                .findFirst()
                .orElse("");
    }
}
