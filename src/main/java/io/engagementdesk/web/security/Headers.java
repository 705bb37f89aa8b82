package io.engagementdesk.web.security;

import io.engagementdesk.process.DeskProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.stereotype.Component;

/** What browsers are told not to do with our pages; the engine's web applications send a policy of their own. */
@Component
class Headers {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self' https://checkout.stripe.com;"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final DeskProperties desk;

    Headers(DeskProperties desk) {
        this.desk = desk;
    }

    void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(ownPages())
                .addHeaderWriter(new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), payment=(), usb=()"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> {
                    if (desk.production()) {
                        transport.requestMatcher(AnyRequestMatcher.INSTANCE);
                    } else {
                        transport.disable();
                    }
                });
    }

    private static DelegatingRequestMatcherHeaderWriter ownPages() {
        var engine = PathPatternRequestMatcher.withDefaults().matcher("/camunda/**");
        return new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(engine), new ContentSecurityPolicyHeaderWriter(POLICY));
    }
}
