package io.engagementdesk.insight.doctor;

import io.engagementdesk.contract.SigningChain;
import io.engagementdesk.document.SealReport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the signing log line by line and every paper byte by byte (I9). */
@Component
class EvidenceExamination implements Examination {

    private static final String LINES = "select * from signing_event order by engagement, line";

    private static final String PAPERS =
            """
            select p.id, p.sha256 as signed, p.seal, d.id as document, d.sha256, d.content from contract_paper p
            join document d on d.id in (p.pdf, p.sealed) order by p.id""";

    private final JdbcClient jdbc;

    /** Seals are judged by their bytes alone: what was valid once, is. */
    private final Set<String> valid = ConcurrentHashMap.newKeySet();

    EvidenceExamination(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Chain chain = new Chain(findings);
        jdbc.sql(LINES).query((ResultSet row) -> chain.read(row));
        jdbc.sql(PAPERS).query((ResultSet row) -> look(row, findings));
        return findings.stream();
    }

    private void look(ResultSet row, List<Finding> findings) throws SQLException {
        byte[] content = row.getBytes("content");
        String hash = sha256(content);
        String paper = row.getString("id");
        if (!hash.equals(row.getString("sha256"))) {
            findings.add(new Finding("bytes", "A paper is as it was stored.", paper));
        }
        boolean sealed = row.getString("seal") != null && !hash.equals(row.getString("signed"));
        if (sealed && !isValid(hash, content, row.getString("seal"))) {
            findings.add(new Finding("seal", "The seal of a paper is valid and the practice’s.", paper));
        }
    }

    private boolean isValid(String hash, byte[] content, String certificate) {
        if (valid.contains(hash + certificate)) {
            return true;
        }
        SealReport report = SealReport.of(content);
        boolean good = report.valid() && report.certificate().equals(certificate);
        return good && valid.add(hash + certificate);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The log of one engagement after the other. */
    private static final class Chain {

        private final List<Finding> findings;
        private String engagement = "";
        private String previous = SigningChain.BEGINNING;
        private int line;

        private Chain(List<Finding> findings) {
            this.findings = findings;
        }

        private void read(ResultSet row) throws SQLException {
            if (!engagement.equals(row.getString("engagement"))) {
                engagement = row.getString("engagement");
                previous = SigningChain.BEGINNING;
                line = 0;
            }
            line++;
            if (row.getInt("line") != line
                    || !previous.equals(row.getString("previous"))
                    || !SigningChain.hash(previous, values(row)).equals(row.getString("hash"))) {
                findings.add(new Finding(
                        "chain", "The signing log is as it was written.", engagement + " line " + row.getInt("line")));
            }
            previous = row.getString("hash");
        }

        private static List<Object> values(ResultSet row) throws SQLException {
            return Arrays.asList(
                    row.getString("engagement"),
                    row.getInt("line"),
                    row.getString("event"),
                    row.getString("who"),
                    row.getObject("contact", UUID.class),
                    row.getObject("paper", UUID.class),
                    row.getString("sha256"),
                    row.getTimestamp("at").getTime(),
                    row.getString("ip"),
                    row.getString("agent"),
                    row.getString("detail"));
        }
    }
}
