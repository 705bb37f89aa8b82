package io.engagementdesk.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters behind the security chain, in the order in which a request meets them. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

    private static final int AUDIT = 50;
    private static final int IDEMPOTENCY = 60;

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(Audit audit) {
        var filter = new FilterRegistrationBean<>(new AuditFilter(audit));
        filter.setOrder(AUDIT);
        return filter;
    }

    /** Whatever makes engagements or money by API. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Idempotency answers, PlatformTransactionManager transactions) {
        var filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(answers, new TransactionTemplate(transactions)));
        filter.addUrlPatterns("/api/engagements");
        filter.setOrder(IDEMPOTENCY);
        return filter;
    }
}
