package io.engagementdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiaryProperties {

    private static final Instant YEAR = Instant.parse("2027-10-01T00:00:00Z"); // its winter has a leap day

    @Property(tries = 300)
    void everySlotIsOnTheGridInHoursAndUntaken(
            @ForAll("diaries") Diary diary, @ForAll("weeks") Span asked, @ForAll("lengths") Duration length) {
        List<Instant> slots = diary.slots(length, asked.from(), asked.to());

        assertThat(slots).isSorted().doesNotHaveDuplicates().allSatisfy(start -> {
            Span slot = Span.of(start, length);
            assertThat(asked.holds(slot)).isTrue();
            assertThat(start.getEpochSecond() % 900).isZero();
            assertThat(diary.taken()).noneMatch(slot::overlaps);
            assertThat(minutes(slot)).allMatch(minute -> works(diary.week(), minute));
        });
    }

    @Property(tries = 150)
    void noFreeQuarterIsForgotten(@ForAll("diaries") Diary diary, @ForAll("weeks") Span asked) {
        List<Instant> expected = Quarters.of(asked).stream()
                .filter(start -> asked.holds(Span.of(start, Quarters.LENGTH)))
                .filter(start -> diary.taken().stream().noneMatch(Span.of(start, Quarters.LENGTH)::overlaps))
                .filter(start ->
                        minutes(Span.of(start, Quarters.LENGTH)).allMatch(minute -> works(diary.week(), minute)))
                .toList();

        assertThat(diary.slots(Quarters.LENGTH, asked.from(), asked.to())).isEqualTo(expected);
    }

    @Property(tries = 150)
    void whoeverTakesMoreLeavesLess(
            @ForAll("diaries") Diary diary, @ForAll("weeks") Span asked, @ForAll("weeks") Span away) {
        List<Span> more = new ArrayList<>(diary.taken());
        more.add(away);
        Diary busier = new Diary(diary.week(), diary.holidays(), more);

        assertThat(diary.slots(Quarters.LENGTH, asked.from(), asked.to()))
                .containsAll(busier.slots(Quarters.LENGTH, asked.from(), asked.to()));
    }

    @Property(tries = 150)
    void aLongerSlotFitsOnlyWhereAShorterOneDoes(@ForAll("diaries") Diary diary, @ForAll("weeks") Span asked) {
        List<Instant> shorter = diary.slots(Duration.ofMinutes(20), asked.from(), asked.to());

        assertThat(shorter).containsAll(diary.slots(Duration.ofMinutes(50), asked.from(), asked.to()));
    }

    @Property(tries = 150)
    void moreWorkingTimeEndsLater(@ForAll("diaries") Diary diary, @ForAll("lengths") Duration work) {
        Diary untaken = new Diary(diary.week(), diary.holidays(), List.of());
        Instant end = untaken.after(YEAR, work);

        assertThat(end).isBefore(untaken.after(YEAR, work.plusMinutes(1)));
        assertThat(untaken.free(YEAR, end).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(work);
    }

    private static Stream<Instant> minutes(Span span) {
        return Stream.iterate(span.from(), at -> at.isBefore(span.to()), at -> at.plusSeconds(60));
    }

    private static boolean works(WorkingWeek week, Instant at) {
        ZonedDateTime wall = at.atZone(week.zone());
        return week.hours().stream()
                .anyMatch(range -> range.day() == wall.getDayOfWeek()
                        && !wall.toLocalTime().isBefore(range.from())
                        && (range.to().equals(LocalTime.MIDNIGHT)
                                || wall.toLocalTime().isBefore(range.to())));
    }

    @Provide
    Arbitrary<Diary> diaries() {
        return Combinators.combine(workingWeeks(), weeks().list().ofMaxSize(3))
                .as((week, taken) -> new Diary(week, Holidays.none(), taken));
    }

    private static Arbitrary<WorkingWeek> workingWeeks() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Pacific/Auckland",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "Africa/Cairo",
                        "UTC")
                .map(ZoneId::of);
        return Combinators.combine(zones, ranges().list().ofMinSize(1).ofMaxSize(12))
                .as((zone, ranges) -> new WorkingWeek(zone, withoutOverlaps(ranges)));
    }

    private static List<Hours> withoutOverlaps(List<Hours> ranges) {
        List<Hours> kept = new ArrayList<>();
        ranges.stream()
                .filter(range -> kept.stream().noneMatch(range::overlaps))
                .forEach(kept::add);
        return kept;
    }

    private static Arbitrary<Hours> ranges() {
        Arbitrary<Integer> begins = Arbitraries.integers().between(0, 287);
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), begins, begins)
                .as((day, from, length) -> new Hours(day, fives(from), fives(Math.min(from + 1 + length, 288) % 288)));
    }

    private static LocalTime fives(int fives) {
        return LocalTime.MIDNIGHT.plusMinutes(5L * fives);
    }

    @Provide
    Arbitrary<Span> weeks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 366 * 288),
                        Arbitraries.integers().between(1, 7 * 288))
                .as((from, length) -> Span.of(YEAR.plusSeconds(300L * from), Duration.ofMinutes(5L * length)));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.integers().between(1, 240).map(Duration::ofMinutes);
    }
}
