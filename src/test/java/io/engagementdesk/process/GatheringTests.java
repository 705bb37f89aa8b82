package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class GatheringTests extends DeskTest {

    private final List<List<String>> written = new ArrayList<>();
    private final Gathering<String> gathering = new Gathering<>(written::add);

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void allOfATransactionIsWrittenAtOnceInItsOrder() {
        inTransaction(() -> {
            gathering.add("first");
            gathering.add("second");
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("first", "second"));
    }

    @Test
    void whoReadsInTheSameTransactionHasItWrittenBefore() {
        inTransaction(() -> {
            gathering.add("first");
            gathering.write();
            gathering.add("second");
        });
        assertThat(written).containsExactly(List.of("first"), List.of("second"));
    }

    @Test
    void whatIsUndoneIsNotWritten() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    gathering.add("never");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        inTransaction(() -> {});
        assertThat(written).isEmpty();
    }

    @Test
    void aTransactionInsideWritesItsOwn() {
        inTransaction(() -> {
            gathering.add("outer");
            new TransactionTemplate(
                            transactions,
                            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                    .executeWithoutResult(inner -> gathering.add("inner"));
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
