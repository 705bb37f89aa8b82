package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.insight.doctor.Doctor;
import io.engagementdesk.insight.doctor.Finding;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The doctor sees what was done to papers and their evidence (I9). */
class EvidenceTests extends ContractTest {

    @Autowired
    private Doctor doctor;

    @Test
    void aChangedLineOfTheLogShows() {
        String engagement = contract(company(), "en", "5000.00");
        sign(engagement);
        set("update signing_event set who = ? where engagement = ? and line = 3", "Somebody else", engagement);
        assertThat(findings("chain")).containsExactly(engagement + " line 3");
        set("update signing_event set who = ? where engagement = ? and line = 3", "Cleo Client", engagement);
        assertThat(findings("chain")).isEmpty();
    }

    @Test
    void aLineThatIsLeftOutShows() {
        String engagement = contract(company(), "en", "5000.00");
        send(link(engagement), java.util.Map.of("action", "decline", "reason", "No."));
        set("update signing_event set line = 99 where engagement = ? and line = 1", engagement);
        assertThat(findings("chain")).isNotEmpty();
        set("update signing_event set line = 1 where engagement = ? and line = 99", engagement);
    }

    @Test
    void aChangedByteOfASealedPaperShowsEvenWithItsHash() {
        String engagement = contract(company(), "en", "5000.00");
        sign(engagement);
        UUID file = contracts.papers(engagement).get(0).file();
        byte[] sealed = documents.content(file);
        String hash = documents.get(file).sha256();
        byte[] changed = sealed.clone();
        changed[sealed.length / 2] ^= 1;
        set("update document set content = ? where id = ?", changed, file);
        assertThat(findings("bytes")).hasSize(1);
        assertThat(findings("seal")).hasSize(1);
        set("update document set content = ?, sha256 = ? where id = ?", sealed, "0".repeat(64), file);
        assertThat(findings("bytes")).hasSize(1);
        assertThat(findings("seal")).isEmpty();
        set("update document set sha256 = ? where id = ?", hash, file);
    }

    @Test
    void aSignedPaperWithoutEvidenceShows() {
        String engagement = contract(company(), "en", "5000.00");
        UUID paper = contracts.papers(engagement).get(0).id();
        set("update contract_paper set state = 'SIGNED' where id = ?", paper);
        assertThat(findings("evidence")).containsExactly(paper.toString());
        assertThat(findings("countersigned")).containsExactly(paper.toString());
        set("update contract_paper set state = 'SENT' where id = ?", paper);
    }

    private void set(String sql, Object... values) {
        assertThat(jdbc.sql(sql).params(values).update()).isEqualTo(1);
    }

    private List<String> findings(String invariant) {
        return doctor.examine().stream()
                .filter(finding -> finding.invariant().equals(invariant))
                .map(Finding::subject)
                .toList();
    }
}
