package io.engagementdesk.web;

import java.util.Locale;
import java.util.Optional;

/** In which language somebody of the practice wants his pages; whoever keeps it implements it as a bean. */
@FunctionalInterface
public interface StaffLanguage {

    /** Empty for who has not chosen one. */
    Optional<Locale> language(String login);
}
