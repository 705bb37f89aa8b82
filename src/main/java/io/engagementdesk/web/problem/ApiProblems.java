package io.engagementdesk.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.door.Problem;
import io.engagementdesk.process.door.Problem.Finding;
import io.engagementdesk.process.door.Trace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers of the API to what it cannot accept, all in the shape of {@link Problem}. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(FormRefused refused, HttpServletRequest request) {
        return answer(Problem.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof JsonParseException broken) {
            return answer(malformed(broken), request);
        }
        boolean located = unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty();
        return answer(located ? misfit((JsonMappingException) unreadable.getCause()) : malformed(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(parameter(mistyped.getName(), "type", "This is not a value of the kind asked for."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(parameter(missing.getParameterName(), "required", "Please give this parameter."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> said(ErrorResponseException said, HttpServletRequest request) {
        String type = said.getBody().getType().toString();
        HttpStatus status = status(said.getStatusCode());
        String code = type.startsWith("http") ? type.substring(type.lastIndexOf('/') + 1) : code(status);
        String detail = said.getBody().getDetail();
        return answer(Problem.of(status, code, detail == null ? status.getReasonPhrase() : detail), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failed, HttpServletRequest request) {
        if (failed instanceof ErrorResponse known) {
            HttpStatus status = status(known.getStatusCode());
            return answer(Problem.of(status, code(status), status.getReasonPhrase()), request);
        }
        LOG.error("Request {} failed", Trace.of(request), failed);
        return answer(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", "This could not be done. Nothing was changed."),
                request);
    }

    static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static Problem misfit(JsonMappingException mapping) {
        String pointer = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return invalid(new Finding(pointer, "type", "This is not known here, or not of the kind asked for."));
    }

    private static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON that can be read.");
    }

    /** Says where: at a member that is there twice, or at the last that could be read. */
    private static Problem malformed(JsonParseException broken) {
        String pointer =
                broken.getProcessor().getParsingContext().pathAsPointer().toString();
        boolean twice = broken.getOriginalMessage().startsWith("Duplicate field");
        Finding finding = twice
                ? new Finding(pointer, "duplicate", "This is there twice. Send it once.")
                : new Finding(pointer, "malformed", "What follows cannot be read.");
        return new Problem(
                HttpStatus.BAD_REQUEST, "malformed-json", pointer + ": " + finding.message(), List.of(finding));
    }

    private static Problem parameter(String name, String code, String message) {
        Finding finding = new Finding("?" + name, code, message);
        return new Problem(HttpStatus.BAD_REQUEST, "validation", name + ": " + message, List.of(finding));
    }

    private static Problem invalid(Finding finding) {
        String detail = finding.pointer() + ": " + finding.message();
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "validation", detail, List.of(finding));
    }

    private static HttpStatus status(HttpStatusCode code) {
        return HttpStatus.valueOf(code.value());
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem.body(request));
    }
}
