package io.engagementdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * In which language a page is shown: its only one where it has but one, else the one asked for by {@code ?lang=}, else
 * the one its reader is known to speak, else the browser's.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleContextResolver {

    /** The languages of our pages; the first is the fallback. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String READER = PageLanguage.class.getName();
    private static final String ONLY = READER + ".only";

    private final ReadersZone zone;

    PageLanguage(ReadersZone zone) {
        this.zone = zone;
    }

    /** The reader of this page is known, and so is his language. */
    public void readBy(HttpServletRequest request, Locale language) {
        request.setAttribute(READER, language);
    }

    /** This page is written in one language, whoever reads it. */
    void only(HttpServletRequest request, Locale language) {
        request.setAttribute(ONLY, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(ONLY)).orElseGet(() -> wanted(request));
    }

    private static Locale wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString() == null ? null : request.getParameter("lang"))
                .map(Locale::forLanguageTag)
                .flatMap(PageLanguage::spoken)
                .or(() -> Optional.ofNullable((Locale) request.getAttribute(READER))
                        .flatMap(PageLanguage::spoken))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(header -> spoken(request.getLocale())))
                .orElse(SPOKEN.get(0));
    }

    /** Asked each time, since who reads the page may become known late. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        TimeZone readers = zone.of(request);
        return new TimeZoneAwareLocaleContext() {
            @Override
            public Locale getLocale() {
                return resolveLocale(request);
            }

            @Override
            public TimeZone getTimeZone() {
                return readers;
            }
        };
    }

    @Override
    public void setLocaleContext(HttpServletRequest request, HttpServletResponse response, LocaleContext wanted) {
        throw new UnsupportedOperationException("The language is part of the address, the zone is the reader's");
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        setLocaleContext(request, response, null);
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
