package io.engagementdesk.insight.doctor;

import io.engagementdesk.payment.gateway.ProviderStatement;
import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.commons.lang3.ArrayUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code java -jar … doctor}: examines the database beside a running desk, or one that no longer starts. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({Doctor.class, ProviderComparison.class, BookedMoney.class, EvidenceExamination.class})
@ComponentScan(
        basePackageClasses = ProviderStatement.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ProviderStatement.class))
public class DoctorCommand {

    /** An argument, since it outweighs the desk's own configuration. */
    private static final String QUIET = "--logging.level.root=WARN";

    /** Prints the findings; gives the exit code: 0 healthy, 1 not. */
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(DoctorCommand.class)
                .web(WebApplicationType.NONE)
                .run(ArrayUtils.add(arguments, QUIET))) {
            return report(context.getBean(Doctor.class).examine());
        }
    }

    @Bean
    Clock clock(JdbcClient jdbc) {
        MovableClock clock = new MovableClock();
        jdbc.sql("select ahead_millis from clock_offset where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .ifPresent(clock::setOffset);
        return clock;
    }

    private static int report(List<Finding> findings) {
        findings.forEach(finding -> System.out.printf(
                "%s: %s Not so for %s.%n", finding.invariant(), finding.sentence(), finding.subject()));
        System.out.println(findings.isEmpty() ? "Healthy." : findings.size() + " findings.");
        return findings.isEmpty() ? 0 : 1;
    }
}
