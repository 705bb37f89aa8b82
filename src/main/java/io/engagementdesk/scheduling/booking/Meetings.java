package io.engagementdesk.scheduling.booking;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where meetings take place.
 *
 * @param template an address with {@code {room}}, which is replaced by a name nobody can guess
 */
@ConfigurationProperties("desk.meeting")
public record Meetings(@Name("url-template") @DefaultValue("https://meet.jit.si/desk-{room}") String template) {

    /** Empty for a call. */
    public Optional<URI> address(Booking booking) {
        return booking.room().map(this::address);
    }

    /** Of this room. */
    public URI address(String room) {
        return URI.create(template.replace("{room}", room));
    }
}
