package io.engagementdesk.notification.carrier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rendered mail.
 *
 * @param id of its message, so that a repetition is recognised
 */
public record Mail(UUID id, String recipient, String subject, String html, String text, List<Attachment> attachments) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>\"\\\\()\\p{Cntrl}]+@[^\\s@,;:<>\"\\p{Cntrl}]+");
    private static final int LONGEST = 250;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");

    /** A file that goes with it. */
    public record Attachment(String name, String mediaType, byte[] content) {

        private static final Pattern METHOD = Pattern.compile("^METHOD:([A-Za-z-]{1,20})\\s*$", Pattern.MULTILINE);

        boolean isCalendar() {
            return mediaType.startsWith("text/calendar");
        }

        /** What the calendar file wants: REQUEST, CANCEL, or to be published where it does not say. */
        String calendarMethod() {
            Matcher said = METHOD.matcher(new String(content, StandardCharsets.UTF_8));
            return said.find() ? said.group(1) : "PUBLISH";
        }
    }

    /** Refuses what would end up as a header of its own. */
    public Mail {
        if (!reachable(recipient)) {
            throw new IllegalArgumentException("This is no address to send a mail to");
        }
        if (CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }

    public static boolean reachable(String address) {
        return address.length() <= 254 && ADDRESS.matcher(address).matches();
    }

    /** The text as one line, whatever somebody typed into it. */
    public static String line(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
