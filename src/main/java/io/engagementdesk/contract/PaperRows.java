package io.engagementdesk.contract;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables contract_paper and master_agreement. */
@Repository
public class PaperRows {

    private static final String OF =
            "select p.* from contract_paper p join contract_paper_of o on o.paper = p.id where o.contract = ? order by ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Paper paper) {
        jdbc.sql("insert into contract_paper (id, kind, engagement, party, version, state, language, elsewhere, html,"
                        + " pdf, sha256, drafted_at, ends_on, in_force_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(paper.id(), paper.kind().name(), paper.engagement(), paper.party(), paper.version())
                .params(paper.state().name(), paper.language().getLanguage(), paper.elsewhere())
                .params(paper.html().orElse(null), paper.pdf(), paper.sha256(), Timestamp.from(paper.draftedAt()))
                .params(
                        paper.endsOn().map(Date::valueOf).orElse(null),
                        paper.inForceAt().map(Timestamp::from).orElse(null))
                .update();
    }

    public void bind(UUID contract, UUID paper) {
        jdbc.sql("insert into contract_paper_of (contract, paper) values (?, ?)")
                .params(contract, paper)
                .update();
    }

    /** Whoever waits for the old version gets the new one. */
    public void replace(UUID old, UUID paper) {
        jdbc.sql("update contract_paper_of set paper = ? where paper = ?")
                .params(paper, old)
                .update();
        jdbc.sql("update master_agreement set paper = ? where paper = ?")
                .params(paper, old)
                .update();
    }

    /** All that is signed with this contract, the general before the special. */
    public List<Paper> of(UUID contract) {
        return jdbc.sql(OF + "case p.kind when 'MSA' then 0 else 1 end, p.version")
                .param(contract)
                .query(PaperRows::read)
                .list();
    }

    /** All drafted or handed in for this engagement, oldest first. */
    List<Paper> of(String engagement) {
        return jdbc.sql("select * from contract_paper where engagement = ? order by drafted_at, kind, version")
                .param(engagement)
                .query(PaperRows::read)
                .list();
    }

    Paper get(UUID paper) {
        return jdbc.sql("select * from contract_paper where id = ?")
                .param(paper)
                .query(PaperRows::read)
                .single();
    }

    /** Holds its row until the end of the transaction. */
    public Paper lock(UUID paper) {
        return jdbc.sql("select * from contract_paper where id = ? for update")
                .param(paper)
                .query(PaperRows::read)
                .single();
    }

    public int nextVersion(String engagement, PaperKind kind) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from contract_paper where engagement = ? and kind = ?")
                .params(engagement, kind.name())
                .query(Integer.class)
                .single();
    }

    /** The one of this client that is being signed or in force. */
    public Optional<Paper> master(String party) {
        return jdbc.sql("select p.* from contract_paper p join master_agreement m on m.paper = p.id where m.party = ?")
                .param(party)
                .query(PaperRows::read)
                .optional();
    }

    public void makeMaster(String party, UUID paper) {
        jdbc.sql("insert into master_agreement (party, paper) values (?, ?)")
                .params(party, paper)
                .update();
    }

    void endMaster(UUID paper) {
        jdbc.sql("delete from master_agreement where paper = ?").param(paper).update();
    }

    /** Another takes its place: nobody waits for it any more. */
    public void withdraw(Paper paper) {
        endMaster(paper.id());
        jdbc.sql("delete from contract_paper_of where paper = ?"
                        + " and contract in (select id from contract where state = 'OPEN')")
                .param(paper.id())
                .update();
        move(paper.id(), paper.state(), PaperState.SUPERSEDED);
    }

    /** Whether another contract that is still open waits for this paper too. */
    boolean isWantedElsewhere(UUID paper, UUID contract) {
        return jdbc.sql("select count(*) from contract_paper_of o join contract c on c.id = o.contract"
                                + " where o.paper = ? and c.id <> ? and c.state = 'OPEN'")
                        .params(paper, contract)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** False when it is no longer in the state it comes from. */
    public boolean move(UUID paper, PaperState from, PaperState to) {
        boolean over = to == PaperState.DECLINED || to == PaperState.LAPSED || to == PaperState.SUPERSEDED;
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("update contract_paper set state = ?, in_force_at = coalesce(in_force_at, ?), ended_at = ?"
                                + " where id = ? and state = ?")
                        .params(to.name(), to == PaperState.IN_FORCE ? now : null, over ? now : null)
                        .params(paper, from.name())
                        .update()
                > 0;
    }

    public void seal(UUID paper, UUID sealed, String certificate) {
        jdbc.sql("update contract_paper set state = 'SEALED', sealed = ?, seal = ? where id = ?")
                .params(sealed, certificate, paper)
                .update();
    }

    private static Paper read(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("engagement"),
                row.getString("party"),
                row.getInt("version"),
                PaperState.valueOf(row.getString("state")),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("elsewhere"),
                Optional.ofNullable(row.getObject("html", UUID.class)),
                row.getObject("pdf", UUID.class),
                row.getString("sha256"),
                Optional.ofNullable(row.getObject("sealed", UUID.class)),
                row.getTimestamp("drafted_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("in_force_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)));
    }
}
