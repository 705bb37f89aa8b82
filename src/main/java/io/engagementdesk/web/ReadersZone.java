package io.engagementdesk.web;

import io.engagementdesk.money.Practice;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** The zone of whoever reads: what his browser says it is ({@code /assets/zone.js}), else the practice's. */
@Component
class ReadersZone extends OncePerRequestFilter {

    static final String COOKIE = "zone";

    private final Practice practice;

    ReadersZone(Practice practice) {
        this.practice = practice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setTimeZone(of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            LocaleContextHolder.setTimeZone(null);
        }
    }

    TimeZone of(HttpServletRequest request) {
        ZoneId zone = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(ReadersZone::parsed)
                .orElse(practice.timeZone());
        return TimeZone.getTimeZone(zone);
    }

    private static Optional<ZoneId> parsed(String said) {
        try {
            return Optional.of(ZoneId.of(said));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
