package io.engagementdesk.notification.staff;

import io.engagementdesk.web.StaffLanguage;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody has chosen for his mails is the language of his pages too. */
@Component
class ChosenLanguage implements StaffLanguage {

    private final PreferenceRows rows;

    ChosenLanguage(PreferenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Locale> language(String login) {
        return rows.find(login).map(Preference::language);
    }
}
