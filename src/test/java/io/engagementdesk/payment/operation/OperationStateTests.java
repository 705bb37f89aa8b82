package io.engagementdesk.payment.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OperationStateTests {

    private static final EnumSet<OperationState> MONEY =
            EnumSet.of(OperationState.CAPTURED, OperationState.PARTLY_REFUNDED, OperationState.REFUNDED);
    private static final EnumSet<OperationState> ENDS =
            EnumSet.of(OperationState.FAILED, OperationState.VOIDED, OperationState.EXPIRED);

    private static OperationState after(List<OperationState> news) {
        OperationState state = OperationState.REQUESTED;
        for (OperationState next : news) {
            state = state.mayBecome(next) ? next : state;
        }
        return state;
    }

    @Property
    void moneyOnceSeenIsNeverForgotten(@ForAll List<OperationState> news) {
        assertThat(after(news).isReceived()).isEqualTo(news.stream().anyMatch(MONEY::contains));
    }

    @Property
    void theOrderOfNewsDoesNotMatterOnceMoneyHasMoved(@ForAll List<OperationState> news) {
        List<OperationState> reversed = news.stream()
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toCollection(java.util.ArrayList::new), list -> {
                            java.util.Collections.reverse(list);
                            return list;
                        }));
        if (after(news).isReceived()) {
            assertThat(after(reversed)).isEqualTo(after(news));
        }
    }

    @Property
    void anEndGivesWayToMoneyOnly(@ForAll OperationState next) {
        for (OperationState end : ENDS) {
            assertThat(end.mayBecome(next)).isEqualTo(MONEY.contains(next));
        }
    }

    @Property
    void theSameNewsAgainIsNoNews(@ForAll List<OperationState> news) {
        OperationState state = after(news);
        assertThat(state.mayBecome(state)).isFalse();
    }
}
