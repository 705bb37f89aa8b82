package io.engagementdesk.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Least privilege: whoever does not work in the office, a practitioner, sees what is his own, and no money. */
@Component
public class Confinement {

    /** The login of a caller who is confined to his own matters; empty for who sees everything. */
    public Optional<String> login() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return Stream.of(Roles.OFFICE).anyMatch(role -> has(caller, role))
                ? Optional.empty()
                : Optional.of(caller == null ? "" : caller.getName());
    }

    /** Whether the caller may see or do what belongs to this login; null belongs to nobody. */
    public boolean allows(String owner) {
        return login().map(caller -> caller.equals(owner)).orElse(true);
    }

    private static boolean has(Authentication caller, String role) {
        return caller != null
                && caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(("ROLE_" + role)::equals);
    }
}
