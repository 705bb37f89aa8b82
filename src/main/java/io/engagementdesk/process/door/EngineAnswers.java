package io.engagementdesk.process.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.guard.command.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Says what the engine refused in one shape, and tells a refused form (422) from a fault (500). */
class EngineAnswers extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By which the engine says that an id is unknown. */
    private static final String NOTHING = NullValueException.class.getSimpleName();

    private static final String NO_MODEL = "no deployed process definition found";

    /** By which the engine says that somebody else was faster, and how it begins to say so inside other faults. */
    private static final Set<String> FASTER =
            Set.of(OptimisticLockingException.class.getSimpleName(), TaskAlreadyClaimedException.class.getSimpleName());

    private static final String COLLISION = "ENGINE-03005";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Refusals.take();
        chain.doFilter(request, answer);
        Optional<FormRefused> refused = Refusals.take();
        if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value() && !isProblem(answer)) {
            Problem problem = refused.map(Problem::of).orElseGet(() -> problem(answer));
            answer.resetBuffer();
            problem.write(request, answer);
        }
        answer.copyBodyToResponse();
    }

    /** What the gate has refused is said already. */
    private static boolean isProblem(ContentCachingResponseWrapper answer) {
        return MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(answer.getContentType());
    }

    private static Problem problem(ContentCachingResponseWrapper answer) {
        HttpStatus status = HttpStatus.valueOf(answer.getStatus());
        if (isUnknown(answer)) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such thing.");
        }
        if (said(answer, "type").filter(FASTER::contains).isPresent()
                || said(answer, "message")
                        .filter(words -> words.contains(COLLISION))
                        .isPresent()) {
            return Problem.of(HttpStatus.CONFLICT, "changed", "Somebody else was faster. Load it again.");
        }
        if (status.is5xxServerError()) {
            return Problem.of(status, "failed", "This could not be done. Nothing was changed.");
        }
        return Problem.of(status, code(status), said(answer, "message").orElse(status.getReasonPhrase()));
    }

    /** Where a model is to be started, the engine wraps it in a fault. */
    private static boolean isUnknown(ContentCachingResponseWrapper answer) {
        return said(answer, "type").filter(NOTHING::equals).isPresent()
                || said(answer, "message")
                        .filter(words -> words.contains(NO_MODEL))
                        .isPresent();
    }

    private static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** The engine's own words, which name no class of its inside in refusals. */
    private static Optional<String> said(ContentCachingResponseWrapper answer, String what) {
        try {
            return Optional.ofNullable(
                    JSON.readTree(answer.getContentAsByteArray()).path(what).asText(null));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
