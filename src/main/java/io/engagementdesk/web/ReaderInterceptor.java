package io.engagementdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each page one language: that of its only translation, else the one that its signed-in reader has chosen. */
@Component
class ReaderInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<PageLanguage> pages;
    private final ObjectProvider<StaffLanguage> staff;

    ReaderInterceptor(ObjectProvider<PageLanguage> pages, ObjectProvider<StaffLanguage> staff) {
        this.pages = pages;
        this.staff = staff;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            read(request, method.getBeanType());
        }
        return true;
    }

    private void read(HttpServletRequest request, Class<?> controller) {
        if (controller.isAnnotationPresent(InEnglish.class)) {
            pages.getObject().only(request, Locale.ENGLISH);
        } else if (controller.isAnnotationPresent(Controller.class)) {
            chosen(request.getUserPrincipal(), request);
        }
    }

    private void chosen(Principal reader, HttpServletRequest request) {
        if (reader != null) {
            staff.stream()
                    .flatMap(languages -> languages.language(reader.getName()).stream())
                    .findFirst()
                    .ifPresent(language -> pages.getObject().readBy(request, language));
        }
    }
}
