package io.engagementdesk.intake.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.engagementdesk.client.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A call as staff and integrators see it.
 *
 * @param from the client's number
 * @param contact who that is, as far as it is known
 * @param onTheLine who can hear each other now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(
        UUID callId,
        CallState state,
        String direction,
        String from,
        Caller contact,
        String engagement,
        String practitioner,
        Instant startedAt,
        Instant endedAt,
        long secondsTogether,
        List<Party> onTheLine,
        List<CallFact> facts) {

    /** Who the number belongs to. */
    public record Caller(String name, String email, String language) {

        static Caller of(Contact contact) {
            return new Caller(
                    contact.name(), contact.email(), contact.language().getLanguage());
        }
    }

    /** Both sides come to a room. */
    @JsonIgnore
    public boolean isMeeting() {
        return direction.equals(word(Call.Direction.MEETING));
    }

    private static String word(Call.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    public static CallView of(Line line, Contact contact, Instant now) {
        Call call = line.call();
        return new CallView(
                call.id(),
                call.state(),
                word(call.direction()),
                call.caller(),
                contact == null ? null : Caller.of(contact),
                call.engagement(),
                call.practitioner(),
                call.startedAt(),
                call.endedAt(),
                line.together(now).toSeconds(),
                List.of(Party.values()).stream().filter(line::on).toList(),
                line.facts());
    }
}
