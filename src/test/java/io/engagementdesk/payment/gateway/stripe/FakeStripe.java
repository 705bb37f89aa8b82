package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.gateway.stripe.FakeStripeBooks.No;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stripe on this machine: it remembers keys, forbids what Stripe forbids, and fails when it is told to. */
final class FakeStripe implements AutoCloseable {

    static final String KEY = "sk_test_canary_4711";
    static final String SECRET = "whsec_canary_1";

    /** What goes wrong with the next requests that change something. */
    enum Fault {
        /** It is done, and the line is cut before the answer; twice, as the JDK itself asks once more. */
        LOST,
        /** It is done, and the answer comes after everybody's patience. */
        LATE,
        TOO_MANY,
        BROKEN,
        KEY_IN_USE
    }

    private record Request(String method, String path, Map<String, String> form, List<String> expand, String key) {

        String fingerprint() {
            return method + path + form + expand;
        }
    }

    private record Answer(String fingerprint, int status, String body, Instant at) {}

    private static final Pattern PART =
            Pattern.compile("(?s)^\\s*Content-Disposition: form-data; name=\"(\\w+)\".*?\\r\\n\\r\\n");
    private static final Pattern CLAUSE = Pattern.compile("metadata\\['(\\w+)'\\]:'([^']*)'");

    private final FakeStripeBooks books = new FakeStripeBooks();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What this Stripe does without: search, balance, expand, declined. */
    private final Set<String> lacking = new HashSet<>();

    /** Whose account requests must name. */
    private String account = "";

    FakeStripe() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serveOrTell);
        server.start();
    }

    StripeSettings settings() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new StripeSettings(base, KEY, List.of(SECRET), account);
    }

    synchronized FakeStripe lacks(String... what) {
        lacking.addAll(List.of(what));
        return this;
    }

    FakeStripe of(String connected) {
        account = connected;
        return this;
    }

    synchronized FakeStripe fails(Fault... with) {
        faults.addAll(Arrays.asList(with));
        return this;
    }

    synchronized void pay(String page, Card card) {
        books.pay(page, card);
    }

    /** Somebody takes so much of a hold in Stripe's own pages. */
    synchronized void take(String payment, long amount) {
        books.capture(payment, Map.of("amount_to_capture", String.valueOf(amount)));
    }

    /** Somebody gives it back in Stripe's own pages. */
    synchronized String refund(String payment, long amount) {
        return FakeStripeBooks.id(books.refund(Map.of("payment_intent", payment, "amount", String.valueOf(amount))));
    }

    synchronized String dispute(String page) {
        return books.dispute(page);
    }

    synchronized void judge(String dispute, boolean won) {
        books.judge(dispute, won);
    }

    /** What was declined is paid after all. */
    synchronized void succeedLate(String payment) {
        books.succeed(books.get(payment), books.get(payment).get("amount").asLong());
    }

    synchronized void payLater(String page) {
        books.payLater(page);
    }

    /** An object changes without us. */
    synchronized void change(String id, String field, String value) {
        books.get(id).put(field, value);
    }

    /** What was sent as a file. */
    synchronized byte[] file(String id) {
        return books.files.get(id).clone();
    }

    /** Whether something was asked under this key. */
    synchronized boolean knows(String key) {
        return answers.containsKey(key);
    }

    /** It no longer knows what it was asked. */
    synchronized void forgetKeys() {
        answers.clear();
    }

    /** Time passes at Stripe; keys are forgotten after a day. */
    synchronized void pass(Duration time) {
        books.pass(time);
        answers.values()
                .removeIf(answer -> answer.at().plus(Duration.ofHours(24)).isBefore(books.now()));
    }

    synchronized void settle(String refund, String status) {
        books.settle(refund, status);
    }

    synchronized void beginRefunds(String status) {
        books.refundsBegin = status;
    }

    synchronized void leavePayments(String status) {
        books.nextPayments = status;
    }

    synchronized ObjectNode object(String id) {
        return books.get(id).deepCopy();
    }

    /** Something another program of the same account made. */
    synchronized ObjectNode foreign(String prefix, String kind) {
        return books.add(prefix, kind);
    }

    synchronized List<ObjectNode> objects(String kind) {
        return books.objects.values().stream()
                .filter(object -> object.get("object").asText().equals(kind))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized List<ObjectNode> events() {
        return books.events.stream().map(ObjectNode::deepCopy).toList();
    }

    /** Requests that changed something: method and path, {@code again} where the first answer was repeated. */
    synchronized List<String> log() {
        return List.copyOf(log);
    }

    static String signed(String body, String secret, long ahead) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, Webhook.Util.getTimeNow() + ahead);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serveOrTell(HttpExchange exchange) throws IOException {
        try {
            serve(exchange);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            throw broken;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        Fault fault = "POST".equals(request.method()) ? next() : null;
        Answer answer = fault == null || fault == Fault.LOST || fault == Fault.LATE
                ? answered(request, exchange)
                : failure(fault);
        if (fault == Fault.LATE) {
            pause();
        }
        if (fault != Fault.LOST) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Request-Id", "req_fake");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private synchronized Fault next() {
        return faults.poll();
    }

    private static void pause() {
        try {
            Thread.sleep(StripeSettings.READ.plusMillis(500).toMillis());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer failure(Fault fault) {
        No no =
                switch (fault) {
                    case TOO_MANY -> FakeStripeBooks.no(429, "rate_limit_error", "rate_limit");
                    case KEY_IN_USE -> FakeStripeBooks.no(409, "idempotency_error", "idempotency_key_in_use");
                    default -> FakeStripeBooks.no(500, "api_error", null);
                };
        return new Answer("", no.status(), no.body().toString(), Instant.EPOCH);
    }

    private static Request read(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        return type.startsWith("multipart/form-data") ? upload(exchange, type) : form(exchange);
    }

    /** Each part as it came, byte for character. */
    private static Request upload(HttpExchange exchange, String type) throws IOException {
        String boundary = "--" + type.replaceAll(".*boundary=", "").replace("\"", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : body.split(Pattern.quote(boundary))) {
            Matcher named = PART.matcher(part);
            if (named.find()) {
                parts.put(named.group(1), part.substring(named.end(), part.length() - "\r\n".length()));
            }
        }
        String path = exchange.getRequestURI().getPath();
        return new Request(
                "POST", path, parts, List.of(), exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }

    private static Request form(HttpExchange exchange) throws IOException {
        boolean post = "POST".equals(exchange.getRequestMethod());
        String text = post
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : exchange.getRequestURI().getRawQuery();
        Map<String, String> form = new LinkedHashMap<>();
        List<String> expand = new ArrayList<>();
        for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            String key = decoded(parts[0]);
            String value = parts.length > 1 ? decoded(parts[1]) : "";
            if (key.startsWith("expand[")) {
                expand.add(value);
            } else if (key.startsWith("types[")) {
                form.merge("types", value, (one, other) -> one + " " + other);
            } else {
                form.put(key, value);
            }
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form,
                expand,
                exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private synchronized Answer answered(Request request, HttpExchange exchange) {
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer("", 401, "{\"error\":{\"type\":\"invalid_request_error\"}}", Instant.EPOCH);
        }
        if (!account.equals(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Stripe-Account"))
                .orElse(""))) {
            return new Answer(
                    "",
                    404,
                    FakeStripeBooks.no(404, "invalid_request_error", "resource_missing")
                            .body()
                            .toString(),
                    Instant.EPOCH);
        }
        Answer known = answers.get(request.key());
        if (known != null && !known.fingerprint().equals(request.fingerprint())) {
            No other = FakeStripeBooks.no(400, "idempotency_error", null);
            return new Answer("", 400, other.body().toString(), Instant.EPOCH);
        }
        if ("POST".equals(request.method())) {
            log.add((known == null ? "" : "again ") + request.path().replaceAll("/\\w+_[\\w]*\\d\\w*", "/*"));
        }
        if (known != null) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
            return known;
        }
        Answer first = first(request);
        if ("POST".equals(request.method()) && request.key() != null) {
            answers.put(request.key(), first);
        }
        return first;
    }

    private Answer first(Request request) {
        try {
            ObjectNode done = "GET".equals(request.method()) ? got(request) : changed(request);
            return answer(request, 200, expanded(done, request.expand()));
        } catch (No no) {
            ObjectNode body = no.body();
            if (lacking.contains("declined")) {
                ((ObjectNode) body.get("error")).remove("payment_intent");
            }
            return answer(request, no.status(), body);
        } catch (RuntimeException broken) {
            throw new IllegalStateException("The fake cannot answer " + request, broken);
        }
    }

    private Answer answer(Request request, int status, ObjectNode body) {
        return new Answer(request.fingerprint(), status, body.toString(), books.now());
    }

    private ObjectNode changed(Request request) {
        String[] parts = request.path().substring("/v1/".length()).split("/");
        String id = parts[Math.max(0, parts.length - 2)];
        return switch (request.path().replaceAll("/(pi|cs|re|du)_\\w+", "/*").substring("/v1/".length())) {
            case "checkout/sessions" -> books.openPage(request.form());
            case "checkout/sessions/*/expire" -> books.expire(id);
            case "payment_intents" -> books.use(request.form());
            case "payment_intents/*" -> books.update(parts[parts.length - 1], request.form());
            case "payment_intents/*/capture" -> books.capture(id, request.form());
            case "payment_intents/*/cancel" -> books.cancel(id);
            case "refunds" -> books.refund(request.form());
            case "files" -> books.keep(request.form());
            case "disputes/*" -> books.answer(parts[parts.length - 1], request.form());
            case "disputes/*/close" -> books.judge(id, false);
            default -> throw FakeStripeBooks.no(404, "invalid_request_error", "url_unknown");
        };
    }

    private ObjectNode got(Request request) {
        String path = request.path().substring("/v1/".length());
        if (lacking.contains(path)) {
            throw FakeStripeBooks.no(404, "invalid_request_error", null);
        }
        return switch (path) {
            case "payment_intents" -> list(objects("payment_intent"), request.form());
            case "checkout/sessions" -> list(objects("checkout.session"), request.form());
            case "refunds" -> list(objects("refund"), request.form());
            case "disputes" -> list(objects("dispute"), request.form());
            case "balance_transactions" -> list(objects("balance_transaction"), request.form());
            case "events" -> list(books.events, request.form());
            case "payment_intents/search" -> found(request.form().get("query"));
            default -> books.get(path.substring(path.lastIndexOf('/') + 1));
        };
    }

    private static ObjectNode list(List<ObjectNode> all, Map<String, String> filter) {
        List<ObjectNode> newestFirst = new ArrayList<>(all);
        Collections.reverse(newestFirst);
        boolean begun = !filter.containsKey("starting_after");
        int limit = Integer.parseInt(filter.getOrDefault("limit", "10"));
        List<ObjectNode> page = new ArrayList<>();
        boolean more = false;
        for (ObjectNode one : newestFirst) {
            if (begun && passes(one, filter)) {
                more = page.size() == limit;
                if (more) {
                    break;
                }
                page.add(one);
            }
            begun = begun || FakeStripeBooks.id(one).equals(filter.get("starting_after"));
        }
        return list(page, more);
    }

    private static boolean passes(ObjectNode one, Map<String, String> filter) {
        String payment = filter.get("payment_intent");
        String since = filter.getOrDefault("created[gte]", "0");
        String types = filter.get("types");
        return (payment == null || one.path("payment_intent").asText().equals(payment))
                && one.get("created").asLong() >= Long.parseLong(since)
                && (types == null
                        || List.of(types.split(" ")).contains(one.path("type").asText()));
    }

    private static ObjectNode list(List<ObjectNode> page, boolean more) {
        ObjectNode list =
                FakeStripeBooks.JSON.createObjectNode().put("object", "list").put("has_more", more);
        ArrayNode data = list.put("url", "/v1/x").putArray("data");
        page.forEach(one -> data.add(one.deepCopy()));
        return list;
    }

    private ObjectNode found(String query) {
        List<ObjectNode> hits = objects("payment_intent").stream()
                .filter(one -> hit(one, query))
                .toList();
        return list(hits, false).put("object", "search_result");
    }

    private static boolean hit(ObjectNode payment, String query) {
        Matcher clauses = CLAUSE.matcher(query);
        return clauses.results()
                .anyMatch(clause ->
                        payment.path("metadata").path(clause.group(1)).asText().equals(clause.group(2)));
    }

    private ObjectNode expanded(ObjectNode answer, List<String> paths) {
        ObjectNode copy = answer.deepCopy();
        if (lacking.contains("expand")) {
            return copy;
        }
        paths.forEach(path -> expand(copy, new ArrayDeque<>(List.of(path.split("\\.")))));
        return copy;
    }

    private void expand(ObjectNode node, Deque<String> path) {
        if (path.isEmpty()) {
            return;
        }
        String field = path.poll();
        if ("data".equals(field)) {
            node.get(field).forEach(one -> expand((ObjectNode) one, new ArrayDeque<>(path)));
        } else if (node.path(field).isTextual()) {
            node.set(field, books.get(node.get(field).asText()).deepCopy());
            expand((ObjectNode) node.get(field), path);
        } else if (node.path(field).isObject()) {
            expand((ObjectNode) node.get(field), path);
        }
    }
}
