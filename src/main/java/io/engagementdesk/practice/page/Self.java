package io.engagementdesk.practice.page;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The practitioner who is signed in; everybody else finds nothing here. */
@Component
class Self {

    private final Practitioners practitioners;

    Self(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    String login(Principal principal) {
        return practitioners
                .find(principal.getName())
                .map(Practitioner::login)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
