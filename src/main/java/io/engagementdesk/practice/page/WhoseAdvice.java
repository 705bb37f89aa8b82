package io.engagementdesk.practice.page;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.security.Principal;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One's own pages at the telephone; those of others, which only managers reach, by their login. */
@ControllerAdvice(assignableTypes = {HoursController.class, TimeOffController.class})
class WhoseAdvice {

    private final Practitioners practitioners;

    WhoseAdvice(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    @ModelAttribute("whose")
    Whose whose(Principal reader, @PathVariable(required = false) String practitioner) {
        return practitioner == null ? found(reader.getName(), Whose::oneself) : found(practitioner, Whose::another);
    }

    private Whose found(String login, Function<Practitioner, Whose> whose) {
        return practitioners
                .find(login)
                .filter(Predicate.not(one -> practitioners.hasLeft(one.login())))
                .map(whose)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
