package io.engagementdesk.intake.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/** Twilio on this machine: checks who asks and for what, forbids impossible moves, and lets people use telephones. */
final class FakeTwilio {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "canary-token-1";
    static final String OLD_TOKEN = "canary-token-0";
    static final String CENTRE = "+493099990000";
    static final String UNREACHABLE = "+493066600000";

    /** What goes wrong with the next request that would begin a call. */
    enum Fault {
        /** It is done, but the answer does not come. */
        LOST,
        /** It is not done. */
        BROKEN
    }

    private static final Set<String> ALLOWED = Set.of(
            "To", "From", "Url", "Method", "Timeout", "StatusCallback", "StatusCallbackMethod", "StatusCallbackEvent");

    private static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls";

    final FakeTelephones telephones = new FakeTelephones(this);
    private final Map<String, FakeCall> calls = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    FakeTwilio() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "twilio");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void fails(Fault... with) {
        faults.addAll(Arrays.asList(with));
    }

    synchronized FakeCall call(String direction, String from, String to, String url, String news) {
        String sid = "CA%032x".formatted(calls.size() + 1L);
        FakeCall call = new FakeCall(sid, direction, from, to, url, news, Instant.now());
        calls.put(sid, call);
        return call;
    }

    /** The calls of this person's telephone, newest first. */
    synchronized List<FakeCall> of(String number) {
        List<FakeCall> his = new ArrayList<>(calls.values().stream()
                .filter(call -> call.person().equals(number))
                .toList());
        java.util.Collections.reverse(his);
        return his;
    }

    synchronized List<FakeCall> in(String conference) {
        return calls.values().stream()
                .filter(call -> !call.isOver() && conference.equals(call.conference))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer;
            try {
                answer = answer(exchange, body);
            } catch (No refused) {
                answer = new Answer(refused.status, json.createObjectNode().put("message", refused.getMessage()));
            }
            if (answer.status() == 0) {
                return; // the line is cut
            }
            byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, ObjectNode body) {}

    private static final class No extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;

        private No(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        require(("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization")), 401, "Authenticate");
        String path = exchange.getRequestURI().getPath();
        boolean writes = exchange.getRequestMethod().equals("POST");
        if (path.equals(CALLS + ".json")) {
            return writes
                    ? begin(form(body))
                    : list(form(exchange.getRequestURI().getRawQuery()));
        }
        FakeCall call = calls.get(path.replace(CALLS + "/", "").replace(".json", ""));
        require(call != null, 404, "20404 not found");
        return writes ? change(call, form(body)) : new Answer(200, shown(call));
    }

    private Answer begin(Map<String, List<String>> form) {
        require(ALLOWED.containsAll(form.keySet()), 400, "unexpected " + form.keySet());
        require(form.getOrDefault("From", List.of()).equals(List.of(CENTRE)), 400, "21210 From not verified");
        String to = form.getOrDefault("To", List.of("")).get(0);
        require(to.matches("\\+[1-9]\\d{6,14}") && !to.equals(UNREACHABLE), 400, "21211 invalid To");
        require(List.of("20", "45").containsAll(form.get("Timeout")), 400, "Timeout");
        require(form.get("StatusCallbackEvent").size() == 4, 400, "events");
        Fault fault = faults.poll();
        require(fault != Fault.BROKEN, 503, "later");
        FakeCall call = call(
                "outbound-api",
                CENTRE,
                to,
                form.get("Url").get(0),
                form.get("StatusCallback").get(0));
        if (fault == Fault.LOST) {
            call.status = "ringing";
            return new Answer(0, null);
        }
        telephones.rings(call);
        return new Answer(201, shown(call));
    }

    private Answer list(Map<String, List<String>> filter) {
        ArrayNode found = json.createArrayNode();
        of(filter.get("To").get(0)).stream()
                .filter(call -> call.from.equals(filter.get("From").get(0)))
                .forEach(call -> found.add(shown(call)));
        return new Answer(200, json.createObjectNode().set("calls", found));
    }

    private Answer change(FakeCall call, Map<String, List<String>> form) {
        require(!call.isOver(), 400, "21220 Call is not in-progress");
        if (!form.containsKey("Url")) {
            return end(call, form);
        }
        require(form.keySet().equals(Set.of("Url", "Method")), 400, "unexpected " + form);
        require(form.get("Method").equals(List.of("POST")), 400, "Method");
        require(call.status.equals("in-progress"), 400, "21220 Call is not in-progress");
        telephones.redirected(call, form.get("Url").get(0));
        return new Answer(200, shown(call));
    }

    private Answer end(FakeCall call, Map<String, List<String>> form) {
        require(form.equals(Map.of("Status", List.of("completed"))), 400, "unexpected " + form);
        telephones.ended(call, call.status.equals("in-progress") ? "completed" : "canceled", Instant.now());
        return new Answer(200, shown(call));
    }

    private static void require(boolean right, int status, String otherwise) {
        if (!right) {
            throw new No(status, otherwise);
        }
    }

    private ObjectNode shown(FakeCall call) {
        return json.createObjectNode()
                .put("sid", call.sid)
                .put("status", call.status)
                .put("direction", call.direction)
                .put("from", call.from)
                .put("to", call.to)
                .put("date_created", written(call.created))
                .put("end_time", call.ended == null ? null : written(call.ended));
    }

    static String written(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(at.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }

    private static Map<String, List<String>> form(String encoded) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(encoded).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            form.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
