package io.engagementdesk.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demo's projects the work packages they usually consist of, where none are kept. */
@Component
@DemoOnly
@Order(16)
class DemoScopes implements ApplicationRunner {

    private static final String FILES = "classpath:demo/scope/*.json";

    private final JdbcClient jdbc;

    DemoScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (jdbc.sql("select count(*) from scope_template").query(Long.class).single() > 0) {
            return;
        }
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            keep(file);
        }
    }

    /** The file is named after its service and language. */
    private void keep(Resource file) throws IOException {
        String[] name = file.getFilename().split("\\.");
        jdbc.sql("insert into scope_template (service, language, data)"
                        + " select code, ?, ? from service where code = ?")
                .params(name[1], file.getContentAsString(StandardCharsets.UTF_8), name[0])
                .update();
    }
}
