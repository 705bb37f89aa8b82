package io.engagementdesk.contract;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where what is happening comes from: the browser of a request, or the desk itself. */
record Origin(String ip, String agent) {

    static final Origin DESK = new Origin("", "");
    private static final int LONGEST = 300;

    static Origin current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request -> ((ServletRequestAttributes) request).getRequest())
                .map(request -> new Origin(request.getRemoteAddr(), plain(request.getHeader(HttpHeaders.USER_AGENT))))
                .orElse(DESK);
    }

    private static String plain(String header) {
        String text = header == null ? "" : header.replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
