package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A change of what was agreed has a paper of its own. */
class AmendmentTests extends ContractTest {

    @Test
    void anAmendmentShowsOldNewAndDifference() {
        String engagement = contract(company(), "en", "5000.00");
        sign(engagement);
        accepted.change(engagement, "6500.00");
        begin(engagement);
        assertThat(contracts.inForce(engagement)).isFalse();
        String text = open(link(engagement)).text();
        assertThat(text)
                .contains("Amendment: CRM implementation", "€5,000.00 €6,500.00 €1,500.00", "141.5 157.5 16")
                .contains("New work packages Training", "Live with 120 users 15 April 2027 15 May 2027")
                .doesNotContain("Master services agreement");
        sign(engagement);
        assertThat(contracts.inForce(engagement)).isTrue();
        assertThat(contracts.papers(engagement))
                .extracting(Paper::state)
                .containsOnly(PaperState.IN_FORCE)
                .hasSize(3);
    }

    @Test
    void aDeclinedAmendmentLeavesWhatWasAgreed() {
        String engagement = contract(company(), "en", "5000.00");
        sign(engagement);
        accepted.change(engagement, "6500.00");
        begin(engagement);
        send(link(engagement), java.util.Map.of("action", "decline", "reason", "Too dear."));
        assertThat(state(engagement, PaperKind.AMENDMENT)).isEqualTo(PaperState.DECLINED);
        assertThat(state(engagement, PaperKind.SOW)).isEqualTo(PaperState.IN_FORCE);
        assertThat(state(engagement, PaperKind.MSA)).isEqualTo(PaperState.IN_FORCE);
    }
}
