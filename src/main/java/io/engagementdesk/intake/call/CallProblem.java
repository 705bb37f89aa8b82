package io.engagementdesk.intake.call;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was reported of a call cannot have happened; nothing was changed. */
public final class CallProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private CallProblem(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    public static CallProblem unknown() {
        return new CallProblem(HttpStatus.NOT_FOUND, "unknown-call", "There is no such call.");
    }

    public static CallProblem impossible(String whatToDo) {
        return new CallProblem(HttpStatus.CONFLICT, "impossible-fact", whatToDo);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("https://engagementdesk.io/problems/" + code));
        return problem;
    }
}
