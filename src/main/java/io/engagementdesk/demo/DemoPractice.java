package io.engagementdesk.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the demo practice where it is missing: what it sells and who delivers it. */
@Component
@DemoOnly
@Order(10)
class DemoPractice implements ApplicationRunner {

    /** So long that moving the demo's clock by days leaves nobody absent. */
    private static final Duration STAY = Duration.ofDays(3_650);

    private record Offer(
            String code,
            String name,
            String line,
            String kind,
            Long rate,
            int minimum,
            int quantum,
            int cap,
            Long fixed,
            int slot) {

        static Offer perMinute(
                String code, String name, String line, String kind, long rate, int minimum, int quantum, int cap) {
            return new Offer(code, name, line, kind, rate, minimum, quantum, cap, null, kind.equals("CALL") ? 30 : 60);
        }

        static Offer fixed(String code, String name, String line, String kind, int minutes, long price) {
            return new Offer(code, name, line, kind, null, minutes, minutes, minutes, price, Math.max(30, minutes));
        }

        static Offer project(String code, String name, String line) {
            return new Offer(code, name, line, "MACRO", null, 0, 0, 0, null, 30);
        }

        String pricing() {
            return rate != null ? "PER_MINUTE" : fixed != null ? "FIXED" : "PROJECT";
        }
    }

    private record Person(String login, String name, String phone, String language, int level, String... skills) {}

    private static final List<Offer> OFFERS = List.of(
            Offer.perMinute("advice-call", "Advice call", "advisory", "CALL", 240, 10, 1, 60),
            Offer.perMinute("expert-call", "Expert call", "engineering", "CALL", 300, 15, 5, 90),
            Offer.fixed("quick-answer", "Quick answer", "advisory", "CALL", 0, 3_500),
            Offer.fixed("review-meeting", "Review meeting", "engineering", "MEETING", 30, 9_500),
            Offer.fixed("strategy-meeting", "Strategy meeting", "advisory", "MEETING", 60, 18_000),
            Offer.perMinute("workshop-meeting", "Workshop", "process", "MEETING", 290, 30, 15, 180),
            Offer.project("crm-implementation", "CRM implementation", "crm"),
            Offer.project("security-audit", "Security audit", "security"),
            Offer.project("process-design", "Process design", "process"));

    private static final List<Person> PEOPLE = List.of(
            new Person("anna", "Anna Albrecht", "+493012340001", "de", 3, "advisory", "engineering", "security"),
            new Person("ben", "Ben Brandt", "+493012340002", "en", 2, "advisory", "engineering", "crm"),
            new Person("chris", "Chris Claes", "+493012340003", "en", 2, "advisory", "engineering", "process"),
            new Person("dana", "Dana Danko", "+493012340004", "de", 1, "advisory", "crm", "process"));

    /** Net an hour, in cents. */
    private static final Map<String, Long> RATES =
            Map.of("junior", 9_000L, "senior", 13_000L, "principal", 18_000L, "project-lead", 15_000L);

    private static final LocalDate RATES_SINCE = LocalDate.of(2026, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPractice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (missing("service")) {
            OFFERS.forEach(this::sell);
        }
        if (missing("practitioner")) {
            PEOPLE.forEach(this::employ);
        }
        if (missing("role_rate")) {
            RATES.forEach(this::charge);
        }
    }

    private boolean missing(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single() == 0;
    }

    private void sell(Offer offer) {
        jdbc.sql(
                        "insert into service (code, name, line, kind, pricing, currency, rate, minimum_minutes,"
                                + " quantum_minutes, cap_minutes, fixed, slot_minutes) values (?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?, ?)")
                .params(offer.code(), offer.name(), offer.line(), offer.kind(), offer.pricing(), offer.rate())
                .params(offer.minimum(), offer.quantum(), offer.cap(), offer.fixed(), offer.slot())
                .update();
    }

    private void charge(String role, long rate) {
        jdbc.sql("insert into role_rate (role, currency, valid_from, rate) values (?, 'EUR', ?, ?)")
                .params(role, Date.valueOf(RATES_SINCE), rate)
                .update();
    }

    private void employ(Person person) {
        jdbc.sql("insert into practitioner (login, name, phone, email, language, level, team, available_until)"
                        + " values (?, ?, ?, ?, ?, ?, 'demo', ?)")
                .params(person.login(), person.name(), person.phone(), person.login() + "@practice.example")
                .params(
                        person.language(),
                        person.level(),
                        Timestamp.from(clock.instant().plus(STAY)))
                .update();
        for (String skill : person.skills()) {
            jdbc.sql("insert into practitioner_skill (practitioner, skill) values (?, ?)")
                    .params(person.login(), skill)
                    .update();
        }
    }
}
