package io.engagementdesk.process.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page's scripts with its request. The engine's filters hand it over in the servlet context, which
 * all requests share: of two people who open Tasklist at once, one got the other's nonce and with it an empty page.
 */
final class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = own(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    private static ServletContext own(ServletContext shared) {
        var nonce = new AtomicReference<Object>();
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (arguments == null || !NONCE.equals(arguments[0])) {
                        return asked(() -> method.invoke(shared, arguments));
                    }
                    return arguments.length == 1 ? nonce.get() : nonce.getAndSet(arguments[1]);
                });
    }

    private interface Call {
        Object get() throws ReflectiveOperationException;
    }

    private static Object asked(Call call) throws Throwable {
        try {
            return call.get();
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
