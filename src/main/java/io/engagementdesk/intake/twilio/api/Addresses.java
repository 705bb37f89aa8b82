package io.engagementdesk.intake.twilio.api;

import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where Twilio finds us: by the desk's public address, whatever a proxy makes of a request on its way. */
@Component
@OnTwilio
public class Addresses {

    /** The parameter that names the leg for which we gave an address. */
    public static final String LEG = "leg";

    /** The parameter that asks for the words of waiting, in one language or more. */
    public static final String WAIT = "wait";

    /** The parameter that asks for the last words to a caller for whom nobody came. */
    public static final String IN_VAIN = "invain";

    /** Stands between languages. */
    public static final String BETWEEN = ".";

    private static final String DOOR = "/hooks/twilio/";

    private final String base;

    Addresses(DeskProperties desk) {
        this.base = desk.baseUrl().toString().replaceAll("/+$", "");
    }

    /** For a telephone that is on no call yet. */
    public String voice() {
        return base + DOOR + "voice";
    }

    public String voice(UUID leg) {
        return voice(LEG, leg.toString());
    }

    public String inVain() {
        return voice(IN_VAIN, "1");
    }

    public String waiting(List<Locale> languages) {
        return voice(WAIT, languages.stream().map(Locale::getLanguage).collect(Collectors.joining(BETWEEN)));
    }

    public String status(UUID leg) {
        return status() + "?" + LEG + "=" + leg;
    }

    /** For a conference, whose news is of everybody in it. */
    public String status() {
        return base + DOOR + "status";
    }

    /** The host of our pages, as it is spoken. */
    public String host() {
        return URI.create(base).getHost();
    }

    /** The address as it was called from outside. */
    public String called(String path, String query) {
        return base + path + (query == null ? "" : "?" + query);
    }

    private String voice(String parameter, String value) {
        return voice() + "?" + parameter + "=" + value;
    }
}
