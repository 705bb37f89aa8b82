package io.engagementdesk.process.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no body beyond a megabyte, a file for an engagement apart, and says so before anybody parses it. */
class BodyLimit extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;

    /** A file of ten megabytes, and the fields beside it. */
    private static final int LARGEST_UPLOAD = 11 << 20;

    private static final Set<String> CARRYING = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CARRYING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isBoundless(request)) {
            Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "unclear",
                            "Say where the parts of the body end: its type has no boundary.")
                    .write(request, response);
            return;
        }
        int largest = isUpload(request) ? LARGEST_UPLOAD : LARGEST;
        if (request.getContentLengthLong() > largest) {
            refuse(request, response, largest);
            return;
        }
        if (parsedByTheContainer(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(request, response, LARGEST);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** Nobody can read its parts. */
    private static boolean isBoundless(HttpServletRequest request) {
        return parsedByTheContainer(request)
                && type(request).startsWith("multipart/")
                && !type(request).contains("boundary=");
    }

    private static boolean isUpload(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data") && isBelow(request, "/engagements/");
    }

    private static boolean isBelow(HttpServletRequest request, String path) {
        return request.getRequestURI().startsWith(request.getContextPath() + path);
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    /** The API takes no files: whatever is sent there is read here, to be refused by whoever knows why. */
    private static boolean parsedByTheContainer(HttpServletRequest request) {
        String type = type(request);
        return type.startsWith("multipart/") && !isBelow(request, "/api/")
                || type.startsWith("application/x-www-form-urlencoded");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int largest)
            throws IOException {
        String most = largest == LARGEST ? "one megabyte" : "one file of ten megabytes";
        Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Please send no more than " + most + ".")
                .write(request, response);
    }
}
