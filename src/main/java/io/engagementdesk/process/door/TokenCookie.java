package io.engagementdesk.process.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Sends the session's form token again to a browser that does not have it. The engine's filter sends it once; when that
 * answer was lost, because its reader had clicked on, his next click was refused and his session ended.
 */
final class TokenCookie extends OncePerRequestFilter {

    private static final String NAME = CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (token != null && !token.equals(sent(request))) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.toString(), request.isSecure()));
        }
        chain.doFilter(request, response);
    }

    private static String sent(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    private static String cookie(String token, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .path("/camunda")
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }
}
