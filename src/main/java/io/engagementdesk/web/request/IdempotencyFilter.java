package io.engagementdesk.web.request;

import io.engagementdesk.process.door.Problem;
import io.engagementdesk.web.request.Idempotency.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does the work and keeps its answer in one transaction, so that the same key has one effect and one answer. */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private final Idempotency answers;
    private final TransactionOperations transaction;

    IdempotencyFilter(Idempotency answers, TransactionOperations transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key", "Send a header " + HEADER + ", such as a UUID.")
                    .write(request, response);
            return;
        }
        first(Fingerprint.of(request, key), request, response, chain);
    }

    private void first(Fingerprint asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                answers.take(asked.login(), asked.key(), asked.hash());
                Chained.run(chain, request, answer);
                if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                    status.setRollbackOnly();
                } else {
                    answers.keep(asked.login(), asked.key(), kept(asked, answer));
                }
            });
            answer.copyBodyToResponse();
        } catch (DuplicateKeyException second) {
            Optional<Answer> before = answers.find(asked.login(), asked.key());
            if (before.isEmpty()) {
                throw second;
            }
            again(asked, before.get(), request, response);
        }
    }

    private static void again(
            Fingerprint asked, Answer before, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!before.fingerprint().equals(asked.hash())) {
            Problem.of(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "idempotency-mismatch",
                            "This key came with another request before. Use a new key.")
                    .write(request, response);
            return;
        }
        response.setStatus(before.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (before.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, before.location());
        }
        response.getOutputStream().write(before.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Answer kept(Fingerprint asked, ContentCachingResponseWrapper answer) {
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(asked.hash(), answer.getStatus(), answer.getHeader(HttpHeaders.LOCATION), body);
    }
}
