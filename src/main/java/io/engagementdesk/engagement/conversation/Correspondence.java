package io.engagementdesk.engagement.conversation;

import io.engagementdesk.client.PlainText;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.engagement.conversation.ReaderRows.Reading;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of engagements: what is written stays, and everybody's place in it is known. */
@Service
@Transactional
public class Correspondence {

    public static final int LONGEST = 10_000;

    private final EntryRows rows;
    private final ReaderRows readers;
    private final Timeline timeline;
    private final ObjectProvider<EntryObserver> observers;
    private final Clock clock;

    Correspondence(
            EntryRows rows,
            ReaderRows readers,
            Timeline timeline,
            ObjectProvider<EntryObserver> observers,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.timeline = timeline;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * Adds an entry; the same again changes nothing.
     *
     * @param once made with the page on which it was written
     * @throws FormRefused when the text is missing, too long or no text
     */
    public void write(String engagement, Participant author, String door, String text, UUID once) {
        String plain = checked(text);
        rows.lock(engagement);
        if (rows.once(engagement, once).isEmpty()) {
            int position = rows.newest(engagement) + 1;
            Entry entry = new Entry(UUID.randomUUID(), engagement, position, author, door, plain, clock.instant());
            rows.add(entry, once);
            timeline.add(engagement, actor(entry), "entryWritten", "No. " + position + " in the conversation");
            observers.forEach(observer -> observer.written(entry));
        }
    }

    private static Actor actor(Entry entry) {
        return new Actor(entry.isBy(Side.CLIENT) ? "client" : entry.author().who(), entry.door());
    }

    private static String checked(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        PlainText.required("text", plain, LONGEST).ifPresent(wrong -> {
            throw new FormRefused(List.of(wrong));
        });
        return plain;
    }

    /** Whoever else writes or looks in this conversation waits until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String engagement) {
        rows.lock(engagement);
    }

    /** All of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String engagement) {
        return rows.of(engagement);
    }

    /** Position of the last entry that he has looked at. */
    @Transactional(readOnly = true)
    public int seen(String engagement, Participant reader) {
        return readers.of(engagement, reader).seen();
    }

    /** He has looked at everything up to this position. */
    public void look(String engagement, Participant reader, int position) {
        rows.lock(engagement);
        Reading before = readers.of(engagement, reader);
        int seen = Math.min(position, rows.newest(engagement));
        if (seen > before.seen()) {
            readers.keep(engagement, reader, new Reading(seen, before.told()));
        }
    }

    /** Whether he is to be told now: the other side has written, and since he was last told he has looked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(String engagement, Participant reader) {
        rows.lock(engagement);
        Reading reading = readers.of(engagement, reader);
        int newest = rows.newest(engagement, reader.side().other());
        if (reading.isAwaited() || newest <= reading.seen()) {
            return false;
        }
        readers.keep(engagement, reader, new Reading(reading.seen(), newest));
        return true;
    }
}
