package io.engagementdesk.process.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TasklistPageTests extends DeskTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    private Logins logins;

    @BeforeEach
    void login() {
        logins.ensure("deskOfTasklist", "D", "T", "deskOfTasklist", "desk");
    }

    @Test
    void whoOpensItAtTheSameTimeGetsHisOwnNonce() {
        Browser desk = Browser.person(port, "deskOfTasklist", "deskOfTasklist");
        IntStream.range(0, 200).parallel().forEach(any -> {
            HttpResponse<String> page = desk.get(TASKLIST);
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(first(IN_PAGE, page.body())).isNotEmpty().isEqualTo(first(IN_POLICY, policy));
        });
    }

    @Test
    void aBrowserThatLostItsFormTokenGetsItAgain() {
        Browser desk = Browser.person(port, "deskOfTasklist", "deskOfTasklist");
        String token = token(desk.get(TASKLIST));
        assertThat(token).isNotEmpty();
        assertThat(token(desk.get(TASKLIST))).isEmpty();
        desk.forget("XSRF-TOKEN");
        assertThat(token(desk.get(TASKLIST))).isEqualTo(token);
    }

    private static String token(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
