package io.engagementdesk.web.request;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters behind the security chain, in the order in which a request meets them. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    private static final int AUDIT = 50;
    private static final int INTAKE = 55;
    private static final int IDEMPOTENCY = 60;

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(Audit audit) {
        var filter = new FilterRegistrationBean<>(new AuditFilter(audit));
        filter.setOrder(AUDIT);
        return filter;
    }

    /** Where new engagements come from; calls are never turned away. */
    @Bean
    FilterRegistrationBean<IntakeGate> intakeGate(Backlog backlog) {
        var filter = new FilterRegistrationBean<>(new IntakeGate(backlog::isFull));
        filter.addUrlPatterns("/api/engagements", "/request", "/request/*", "/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(INTAKE);
        return filter;
    }

    /** Whatever makes engagements, money or work for people by API. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Idempotency answers, PlatformTransactionManager transactions) {
        var filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(answers, new TransactionTemplate(transactions)));
        filter.addUrlPatterns("/api/engagements", "/api/messages/bounces");
        filter.setOrder(IDEMPOTENCY);
        return filter;
    }
}
