package io.engagementdesk.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A file that is not taken: too large (413), of no kind that we keep (415), or dangerous to whoever opens it (422). */
public final class UploadRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UploadRefused(HttpStatus status, String reason, String detail) {
        super(status);
        this.reason = reason;
        setDetail(detail);
    }

    /** A stable word: empty, large, type, encrypted, active, broken. */
    public String reason() {
        return reason;
    }

    /** Says what is wrong and what to do, in English. */
    public String detail() {
        return getBody().getDetail();
    }
}
