package io.engagementdesk.contract;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** What clients have accepted in tests that begin with the contract. */
@TestComponent
@Primary
public class AgreedSpecimens implements AgreedWork {

    private static final BigDecimal TAX = new BigDecimal("19");

    private final ProposedWork proposed;
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Map<UUID, Scoped> scopes = new ConcurrentHashMap<>();

    AgreedSpecimens(ProposedWork proposed) {
        this.proposed = proposed;
    }

    /** A CRM for this net price, in two work packages and two milestones. */
    void accept(String engagement, String net) {
        keep(engagement, net, false, packages());
    }

    /** The same with a third work package. */
    void change(String engagement, String net) {
        Package more = new Package(
                3,
                "Training",
                List.of(new Piece("Train the trainers", "senior", new BigDecimal("16"))),
                List.of(),
                List.of(),
                List.of("Training material"));
        keep(engagement, net, true, List.of(packages().get(0), packages().get(1), more));
    }

    private void keep(String engagement, String net, boolean change, List<Package> packages) {
        Money price = Money.parse("EUR " + net);
        Money tax = price.multipliedBy(new BigDecimal("0.19"), RoundingMode.HALF_UP);
        UUID scope = UUID.randomUUID();
        LocalDate due = LocalDate.of(2027, change ? 5 : 4, 15);
        Scoped scoped = new Scoped(
                "CRM implementation",
                packages,
                List.of(
                        new Milestone(1, "Concept accepted", List.of(1), LocalDate.of(2027, 3, 1)),
                        new Milestone(2, "Live with 120 users", List.of(2), due)));
        scopes.put(scope, scoped);
        Money half = price.dividedBy(2, RoundingMode.HALF_UP);
        Money halfTax = tax.dividedBy(2, RoundingMode.HALF_UP);
        works.put(
                engagement,
                new Work(
                        UUID.randomUUID(),
                        change ? 2 : 1,
                        "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                        scope,
                        change,
                        scoped,
                        List.of(
                                new Instalment(0, Optional.empty(), half, halfTax, half.plus(halfTax)),
                                new Instalment(
                                        1,
                                        Optional.of(2),
                                        price.minus(half),
                                        tax.minus(halfTax),
                                        price.plus(tax).minus(half).minus(halfTax))),
                        price,
                        tax,
                        TaxTreatment.DOMESTIC,
                        TAX,
                        Optional.empty()));
    }

    private static List<Package> packages() {
        return List.of(
                new Package(
                        1,
                        "Concept & process design",
                        List.of(
                                new Piece("Workshops with sales and service", "principal", new BigDecimal("24")),
                                new Piece("Target processes in BPMN", "senior", new BigDecimal("37.5"))),
                        List.of("Key users are free for two days a week"),
                        List.of("Licences of the CRM"),
                        List.of("Concept paper", "Process models")),
                new Package(
                        2,
                        "Implementation",
                        List.of(new Piece("Configuration and interfaces", "senior", new BigDecimal("80"))),
                        List.of(),
                        List.of("Migration of data older than ten years"),
                        List.of("Configured system", "Test report")));
    }

    @Override
    public Work of(String engagement) {
        return Optional.ofNullable(works.get(engagement)).orElseGet(() -> proposed.of(engagement));
    }

    @Override
    public Scoped scoped(UUID scope) {
        return Optional.ofNullable(scopes.get(scope)).orElseGet(() -> proposed.scoped(scope));
    }
}
