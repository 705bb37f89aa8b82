package io.engagementdesk.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** People's telephones at the fake Twilio: it does what the desk's TwiML says, and tells the desk, signed. */
final class FakeTelephones {

    /** What becomes of news on its way. */
    enum Post {
        PROMPT,
        TWICE,
        /** It is told several times at the same moment. */
        AT_ONCE,
        LOST,
        /** It is kept and delivered when the test says so, in whatever order. */
        HELD
    }

    private record News(String url, Map<String, String> form) {}

    /** The address that the desk believes to have; a proxy stands there. */
    static final String PUBLIC = "https://desk.example";

    private final FakeTwilio twilio;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<News> held = new ArrayList<>();
    private int port;
    Post post = Post.PROMPT;

    FakeTelephones(FakeTwilio twilio) {
        this.twilio = twilio;
    }

    void desk(int at) {
        port = at;
        post = Post.PROMPT;
        held.clear();
    }

    void rings(FakeCall call) {
        for (String status : List.of("initiated", "ringing")) {
            call.status = status;
            tell(call, Instant.now());
        }
    }

    FakeCall dials(String number) {
        FakeCall call = twilio.call("inbound", number, FakeTwilio.CENTRE, PUBLIC + "/hooks/twilio/voice", status());
        call.status = "ringing";
        String answer = ask(call.url, call.parameters(FakeTwilio.ACCOUNT));
        call.status = "in-progress";
        follow(call, answer);
        return call;
    }

    FakeCall ringing(String number) {
        return twilio.of(number).stream()
                .filter(call -> call.status.equals("ringing"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " does not ring"));
    }

    boolean isRinging(String number) {
        return twilio.of(number).stream().anyMatch(call -> call.status.equals("ringing"));
    }

    boolean talks(String number) {
        return twilio.of(number).stream().anyMatch(call -> !call.isOver() && call.conference != null);
    }

    FakeCall picksUp(String number) {
        FakeCall call = ringing(number);
        call.status = "in-progress";
        tell(call, Instant.now());
        follow(call, ask(call.url, call.parameters(FakeTwilio.ACCOUNT)));
        return call;
    }

    void presses(FakeCall call, String key) {
        assertThat(call.waitsForKeyAt).as("a key is waited for").isNotNull();
        Map<String, String> form = call.parameters(FakeTwilio.ACCOUNT);
        form.put("Digits", key);
        String action = call.waitsForKeyAt;
        call.waitsForKeyAt = null;
        follow(call, ask(action, form));
    }

    /** Nobody presses a key: what stands behind the question is done. */
    void saysNothing(FakeCall call) {
        assertThat(call.waitsForKeyAt).isNotNull();
        call.waitsForKeyAt = null;
        List<Element> all = verbs((Element) call.withoutKey.getParentNode());
        follow(call, all.subList(all.indexOf(call.withoutKey) + 1, all.size()));
    }

    void accepts(String number) {
        presses(picksUp(number), "1");
    }

    void doesNot(String number, String status) {
        ended(ringing(number), status, Instant.now());
    }

    void hangsUp(String number) {
        hangsUp(number, Duration.ZERO);
    }

    /** He hung up so long ago, and it is told only now. */
    void hangsUp(String number, Duration ago) {
        FakeCall his = twilio.of(number).stream()
                .filter(call -> call.status.equals("in-progress"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not on the line"));
        ended(his, "completed", Instant.now().minus(ago));
    }

    void ended(FakeCall call, String status, Instant at) {
        call.status = status;
        call.ended = at;
        leavesConference(call, at);
        tell(call, at);
    }

    private void leavesConference(FakeCall call, Instant at) {
        String conference = call.conference;
        call.conference = null;
        call.waitsForKeyAt = null;
        if (conference != null) {
            conference(call, conference, "participant-leave", at);
        }
    }

    /** Whatever it was doing, it does from now on what is said at that address. */
    void redirected(FakeCall call, String url) {
        leavesConference(call, Instant.now());
        follow(call, ask(url, call.parameters(FakeTwilio.ACCOUNT)));
    }

    /** What was held is delivered, the last first. */
    void deliverBackwards() {
        List<News> all = new ArrayList<>(held);
        held.clear();
        post = Post.PROMPT;
        Collections.reverse(all);
        all.forEach(this::deliver);
        all.forEach(this::deliver);
    }

    private void tell(FakeCall call, Instant at) {
        Map<String, String> form = call.parameters(FakeTwilio.ACCOUNT);
        form.put("CallbackSource", "call-progress-events");
        form.put("SequenceNumber", String.valueOf(call.told++));
        form.put("Timestamp", FakeTwilio.written(at));
        send(new News(call.news, form));
    }

    private void conference(FakeCall call, String name, String event, Instant at) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "AccountSid",
                FakeTwilio.ACCOUNT,
                "CallSid",
                call.sid,
                "ConferenceSid",
                "CF" + name.replace("-", ""),
                "FriendlyName",
                name,
                "StatusCallbackEvent",
                event,
                "SequenceNumber",
                String.valueOf(call.told),
                "Timestamp",
                FakeTwilio.written(at)));
        send(new News(status(), form));
    }

    private void send(News news) {
        switch (post) {
            case PROMPT -> deliver(news);
            case TWICE -> {
                deliver(news);
                deliver(news);
            }
            case AT_ONCE -> IntStream.range(0, 4).parallel().forEach(time -> deliver(news));
            case HELD -> held.add(news);
            case LOST -> {}
        }
    }

    private void deliver(News news) {
        assertThat(request(news.url(), news.form(), FakeTwilio.TOKEN).statusCode())
                .isEqualTo(200);
    }

    private static String status() {
        return PUBLIC + "/hooks/twilio/status";
    }

    private String ask(String url, Map<String, String> form) {
        HttpResponse<String> answer = request(url, form, FakeTwilio.TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        if (post == Post.TWICE) {
            assertThat(request(url, form, FakeTwilio.TOKEN).statusCode()).isEqualTo(200);
        }
        return answer.body();
    }

    /** Signed for the public address, sent to where the proxy would send it. */
    HttpResponse<String> request(String url, Map<String, String> form, String token) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        return send(url, encoded(form), TwilioSignatures.hash(signed.toString(), token));
    }

    HttpResponse<String> send(String url, String body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url.replace(PUBLIC, "http://127.0.0.1:" + port)))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void follow(FakeCall call, String twiml) {
        follow(call, verbs(parsed(twiml)));
    }

    private void follow(FakeCall call, List<Element> verbs) {
        for (Element verb : verbs) {
            switch (verb.getTagName()) {
                case "Say" -> hear(call, verb);
                case "Gather" -> {
                    verbs(verb).forEach(say -> hear(call, say));
                    call.waitsForKeyAt = verb.getAttribute("action");
                    call.withoutKey = verb;
                    return;
                }
                case "Dial" -> {
                    join(call, verbs(verb).get(0));
                    return;
                }
                case "Hangup" -> ended(call, "completed", Instant.now());
                default -> throw new AssertionError("unexpected " + verb.getTagName());
            }
        }
    }

    private static void hear(FakeCall call, Element say) {
        call.heard.add(say.getAttribute("language") + ": " + say.getTextContent());
    }

    private void join(FakeCall call, Element conference) {
        assertThat(conference.getTagName()).isEqualTo("Conference");
        assertThat(conference.getAttribute("statusCallback")).isEqualTo(status());
        assertThat(conference.hasAttribute("record")).isFalse();
        String name = conference.getTextContent();
        if (twilio.in(name).isEmpty()) {
            Map<String, String> form = call.parameters(FakeTwilio.ACCOUNT);
            List<Element> waiting = verbs(parsed(ask(conference.getAttribute("waitUrl"), form)));
            assertThat(waiting)
                    .extracting(Element::getTagName)
                    .startsWith("Say")
                    .endsWith("Pause", "Redirect");
            assertThat(waiting.get(waiting.size() - 1).getTextContent()).isEqualTo(conference.getAttribute("waitUrl"));
            waiting.stream().filter(verb -> verb.getTagName().equals("Say")).forEach(verb -> hear(call, verb));
        }
        call.conference = name;
        conference(call, name, "participant-join", Instant.now());
    }

    private static Element parsed(String twiml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(twiml)))
                    .getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError(twiml, broken);
        }
    }

    private static List<Element> verbs(Element parent) {
        List<Element> verbs = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element verb) {
                verbs.add(verb);
            }
        }
        return verbs;
    }
}
