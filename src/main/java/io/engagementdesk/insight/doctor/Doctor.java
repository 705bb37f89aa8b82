package io.engagementdesk.insight.doctor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the invariants of the desk. */
@Component
@Transactional(readOnly = true)
public class Doctor {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<Examination> examinations;

    Doctor(JdbcClient jdbc, Clock clock, ObjectProvider<Examination> examinations) {
        this.examinations = examinations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that is wrong; nothing in a healthy desk in which no job is due. */
    public List<Finding> examine() {
        Stream<Finding> database = Stream.of(
                        BookInvariants.BOOKS,
                        MoneyInvariants.MONEY,
                        CreditInvariants.CREDITS,
                        WorkInvariants.WORK,
                        WordInvariants.WORDS,
                        ConversationInvariants.CONVERSATIONS,
                        CalendarInvariants.CALENDAR,
                        AppointmentInvariants.APPOINTMENTS,
                        ReportInvariants.REPORTS,
                        ProposalInvariants.PROPOSALS,
                        ContractInvariants.CONTRACTS,
                        ProjectInvariants.PROJECTS,
                        BillingInvariants.BILLING)
                .flatMap(List::stream)
                .flatMap(this::check);
        return Stream.concat(database, examinations.stream().flatMap(Examination::findings))
                .toList();
    }

    /** Whether the books balance. */
    public boolean booksBalance() {
        return BookInvariants.BOOKS.stream().flatMap(this::check).findAny().isEmpty();
    }

    private Stream<Finding> check(Invariant invariant) {
        return jdbc
                .sql(invariant.sql())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .filter(invariant.contradicts())
                .map(subject -> new Finding(invariant.id(), invariant.sentence(), subject));
    }
}
