package io.engagementdesk.web;

import io.engagementdesk.process.Logins;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Groups of the engine as roles of our doors: {@code desk} is {@code ROLE_DESK}, its administrators {@code ROLE_ADMIN}. */
public final class Roles {

    /** Whoever belongs to the practice. */
    public static final String[] STAFF = {"MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER", "ANALYST", "ADMIN"};

    /** Who sees every engagement, and its money. */
    public static final String[] OFFICE = {"MANAGER", "DESK", "SALES", "FINANCE"};

    private Roles() {}

    public static Collection<GrantedAuthority> of(Set<String> groups) {
        return AuthorityUtils.createAuthorityList(
                groups.stream().map(Roles::role).toList());
    }

    private static String role(String group) {
        return Logins.ADMINISTRATORS.equals(group) ? "ROLE_ADMIN" : "ROLE_" + group.toUpperCase(Locale.ROOT);
    }
}
