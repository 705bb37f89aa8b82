package io.engagementdesk.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks in which people hold, book, move and cancel at random: never two engagements with one practitioner at once. */
class RandomWeekTests extends Diary {

    private static final int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 4711})
    void noPractitionerHasTwoEngagementsAtOneMoment(long seed) {
        Random random = new Random(seed);
        List<String> team = Stream.generate(() -> cast.practitioner(skill, 1, "en"))
                .limit(3)
                .toList();
        List<String> wanting = new ArrayList<>(
                Stream.generate(() -> random.nextBoolean() ? call() : need("MEETING", "strategy-meeting"))
                        .limit(25)
                        .toList());
        Instant monday = in(Duration.ofDays(7));
        for (int step = 0; step < STEPS; step++) {
            String engagement = wanting.get(random.nextInt(wanting.size()));
            Slot slot = new Slot(
                    monday.plus(Duration.ofMinutes(15L * random.nextInt(4 * 30))),
                    team.get(random.nextInt(team.size())));
            step(random.nextInt(10), engagement, slot);
            assertThat(overlaps(team)).as("step %d of seed %d", step, seed).isZero();
        }
        assertThat(jdbc.sql("select count(*) from booking where practitioner in (:team) and state = 'BOOKED'")
                        .param("team", team)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(10);
    }

    private void step(int what, String engagement, Slot slot) {
        switch (what) {
            case 0, 1, 2 -> hold(engagement, slot);
            case 3 -> within(all -> all.cancel(engagement));
            case 4 -> clock().setOffset(clock().offset().plus(Duration.ofMinutes(4)));
            default -> book(engagement, slot);
        }
    }

    private int overlaps(List<String> team) {
        return jdbc.sql(
                        "select count(*) from booking a join booking b on b.practitioner = a.practitioner and b.id <> a.id"
                                + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at where a.practitioner in (:team)"
                                + " and (a.state = 'BOOKED' or a.state = 'HELD' and a.held_until > :now)"
                                + " and (b.state = 'BOOKED' or b.state = 'HELD' and b.held_until > :now)"
                                + " and a.engagement <> b.engagement")
                .param("team", team)
                .param("now", java.sql.Timestamp.from(clock().instant()))
                .query(Integer.class)
                .single();
    }
}
