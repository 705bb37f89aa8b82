package io.engagementdesk.web.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Reads files only where pages take them, below the engagements; elsewhere what is sent as one is refused like any other kind. */
@Component("multipartResolver")
class UploadDoors extends StandardServletMultipartResolver {

    UploadDoors() {
        setResolveLazily(true);
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request)
                && request.getRequestURI().startsWith(request.getContextPath() + "/engagements/");
    }
}
