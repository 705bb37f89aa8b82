package io.engagementdesk.intake.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A call of the fake Twilio: its state, what was heard on it, and how it goes on. */
final class FakeCall {

    final String sid;
    final String direction;
    final String from;
    final String to;
    final String url;
    final String news;
    final Instant created;
    final List<String> heard = new ArrayList<>();
    String status = "queued";
    String waitsForKeyAt;
    Element withoutKey;
    String conference;
    Instant ended;
    int told;

    FakeCall(String sid, String direction, String from, String to, String url, String news, Instant created) {
        this.sid = sid;
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.url = url;
        this.news = news;
        this.created = created;
    }

    boolean isOver() {
        return ended != null;
    }

    /** The number of the person, not the centre's. */
    String person() {
        return direction.equals("inbound") ? from : to;
    }

    Map<String, String> parameters(String account) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("AccountSid", account);
        all.put("ApiVersion", "2010-04-01");
        all.put("CallSid", sid);
        all.put("CallStatus", status);
        all.put("Direction", direction);
        all.put("From", from);
        all.put("To", to);
        return all;
    }
}
