package io.engagementdesk.intake.twilio;

import io.engagementdesk.process.DeskProperties;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where Twilio finds us: by the desk's public address, whatever a proxy makes of a request on its way. */
@Component
@OnTwilio
class Addresses {

    /** The parameter that names the leg for which we gave an address. */
    static final String LEG = "leg";

    /** The parameter that asks for the words of waiting, in a language. */
    static final String WAIT = "wait";

    private static final String DOOR = "/hooks/twilio/";

    private final String base;

    Addresses(DeskProperties desk) {
        this.base = desk.baseUrl().toString().replaceAll("/+$", "");
    }

    String voice(UUID leg) {
        return voice(LEG, leg.toString());
    }

    String waiting(Locale language) {
        return voice(WAIT, language.getLanguage());
    }

    String status(UUID leg) {
        return status() + "?" + LEG + "=" + leg;
    }

    /** For a conference, whose news is of everybody in it. */
    String status() {
        return base + DOOR + "status";
    }

    /** The address as it was called from outside. */
    String called(String path, String query) {
        return base + path + (query == null ? "" : "?" + query);
    }

    private String voice(String parameter, String value) {
        return base + DOOR + "voice?" + parameter + "=" + value;
    }
}
