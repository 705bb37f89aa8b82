package io.engagementdesk.process.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A query that asks for no more than the engine gives at once; the engine refuses those that name no bound. */
class BoundedRequest extends HttpServletRequestWrapper {

    private static final String BOUND = "maxResults";
    private static final int MOST = 2_000;

    BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        if (query == null) {
            return BOUND + "=" + MOST;
        }
        return query.contains(BOUND + "=") ? query : query + "&" + BOUND + "=" + MOST;
    }
}
