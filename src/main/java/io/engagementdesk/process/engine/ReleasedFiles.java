package io.engagementdesk.process.engine;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each file's digest in the last release that was taken over, by name. */
@Repository
@Transactional
@DependsOnDatabaseInitialization
class ReleasedFiles {

    private final JdbcClient jdbc;

    ReleasedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> all() {
        Map<String, String> digests = new TreeMap<>();
        jdbc.sql("select name, digest from released_file").query(row -> {
            digests.put(row.getString(1), row.getString(2));
        });
        return digests;
    }

    void remember(Map<String, String> digests) {
        jdbc.sql("delete from released_file").update();
        digests.forEach((name, digest) -> jdbc.sql("insert into released_file (name, digest) values (?, ?)")
                .params(name, digest)
                .update());
    }
}
