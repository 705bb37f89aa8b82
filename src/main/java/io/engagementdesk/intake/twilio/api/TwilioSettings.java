package io.engagementdesk.intake.twilio.api;

import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice's account at Twilio.
 *
 * @param baseUrl Twilio's own or, outside production, a loopback address
 * @param authToken the token that we ask with; after it others that Twilio may sign with while one is rotated
 * @param from the centre's own number, E.164, which clients call and see
 * @param desk the desk's telephone, E.164, rung for callers who wait; empty where the web telephone is enough
 */
@ConfigurationProperties("desk.telephony.twilio")
public record TwilioSettings(
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue("") String accountSid,
        @DefaultValue List<String> authToken,
        @DefaultValue("") String from,
        @DefaultValue("") String desk) {

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(5);

    /** How long the telephone of staff rings; bpmn/micro-engagement.bpmn goes on to the next as fast. */
    public static final Duration RING = Duration.ofSeconds(20);

    /** How long the client's rings: there is no next. */
    public static final Duration LONG_RING = Duration.ofSeconds(45);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String NUMBER = "\\+[1-9]\\d{6,14}";

    /** Refuses what would send calls astray, or leave them unheard. */
    TwilioSettings checked(DeskProperties house) {
        boolean local = isLocal(baseUrl) && !house.production();
        require(isTwilio() || local, "base-url is neither Twilio's nor, outside production, local");
        require(accountSid.matches("AC\\w+"), "account-sid is missing: it begins with AC");
        require(!authToken.isEmpty() && authToken.stream().noneMatch(String::isBlank), "auth-token is missing");
        require(from.matches(NUMBER), "from is missing: the centre's own number, such as +493012345678");
        require(desk.isEmpty() || desk.matches(NUMBER), "desk is no number such as +493012345678");
        require(
                local || !LOOPBACK.contains(String.valueOf(house.baseUrl().getHost())),
                "base-url is Twilio's, and Twilio cannot reach desk.base-url: give the desk's public address");
        return this;
    }

    private boolean isTwilio() {
        String host = String.valueOf(baseUrl.getHost());
        return "https".equals(baseUrl.getScheme())
                && baseUrl.getUserInfo() == null
                && baseUrl.getPort() == -1
                && host.matches("api(\\.[a-z0-9-]+){0,2}\\.twilio\\.com");
    }

    private static boolean isLocal(URI url) {
        return url.getUserInfo() == null && url.getHost() != null && LOOPBACK.contains(url.getHost());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException("desk.telephony.twilio." + otherwise + ".");
        }
    }

    /** Tokens are for no log. */
    @Override
    public String toString() {
        return "TwilioSettings[" + baseUrl + "]";
    }
}
