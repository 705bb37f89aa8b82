package io.engagementdesk.contract;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** What the client has accepted, as its contract says it. */
public interface AgreedWork {

    /**
     * The version that the client has accepted.
     *
     * @param proposal id of the version
     * @param sha256 of exactly what he accepted
     * @param scope id of what he gets
     * @param change whether it changes what was agreed before
     * @param startOn empty to start at once
     */
    record Work(
            UUID proposal,
            int version,
            String sha256,
            UUID scope,
            boolean change,
            Scoped scoped,
            List<Instalment> instalments,
            Money net,
            Money tax,
            TaxTreatment treatment,
            BigDecimal taxPercent,
            Optional<LocalDate> startOn) {

        public Money gross() {
            return net.plus(tax);
        }
    }

    /** What is done, and by when. */
    record Scoped(String title, List<Package> packages, List<Milestone> milestones) {

        public BigDecimal hours() {
            return packages.stream()
                    .flatMap(one -> one.tasks().stream())
                    .map(Piece::hours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Who works on it, each role once. */
        public List<String> roles() {
            return packages.stream()
                    .flatMap(one -> one.tasks().stream())
                    .map(Piece::role)
                    .distinct()
                    .toList();
        }
    }

    /** A work package. */
    record Package(
            int no,
            String title,
            List<Piece> tasks,
            List<String> assumptions,
            List<String> exclusions,
            List<String> deliverables) {}

    /** A task of it. */
    record Piece(String title, String role, BigDecimal hours) {}

    /** A step that the client accepts. */
    record Milestone(int no, String title, List<Integer> packages, LocalDate due) {}

    /**
     * A part of the price.
     *
     * @param milestone whose acceptance makes it due; empty at launch
     */
    record Instalment(int no, Optional<Integer> milestone, Money net, Money tax, Money gross) {}

    /** What the client of this engagement has accepted last; there must be something. */
    Work of(String engagement);

    /** An earlier scope, by its id. */
    Scoped scoped(UUID scope);
}
