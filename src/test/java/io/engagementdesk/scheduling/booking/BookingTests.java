package io.engagementdesk.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.calendar.Span;
import io.engagementdesk.scoping.Diaries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** a practitioner's time belongs to one engagement at most, held for minutes or booked to its end. */
class BookingTests extends Diary {

    @Autowired
    private Diaries diaries;

    private String practitioner;
    private Instant start;

    @BeforeEach
    void onePractitioner() {
        practitioner = cast.practitioner(skill, 1, "en");
        start = in(Duration.ofDays(3));
    }

    @Test
    void aBookedTimeIsNobodyElsesUntilItsEnd() {
        String first = call();
        assertThat(book(first, slot(0))).isTrue();
        assertThat(bookings.of(first)).hasValueSatisfying(booking -> {
            assertThat(booking.endsAt()).isEqualTo(start.plus(Duration.ofMinutes(30)));
            assertThat(booking.room()).isEmpty();
            assertThat(booking.sequence()).isZero();
        });
        assertThat(book(call(), slot(15))).isFalse();
        assertThat(book(call(), slot(-15))).isFalse();
        assertThat(book(call(), slot(30))).isTrue();
        assertThat(book(call(), slot(-30))).isTrue();
    }

    @Test
    void aHeldTimeIsFreeAgainAfterTenMinutesAndABookedOneIsNot() {
        String chooser = call();
        String booker = call();
        assertThat(hold(chooser, slot(0))).isTrue();
        assertThat(book(booker, slot(60))).isTrue();
        assertThat(book(call(), slot(0))).isFalse();
        assertThat(bookings.held(chooser)).isPresent();
        clock().setOffset(clock().offset().plus(Bookings.HELD).plusSeconds(1));
        assertThat(bookings.held(chooser)).isEmpty();
        assertThat(book(call(), slot(0))).isTrue();
        assertThat(book(call(), slot(60))).isFalse();
        assertThat(book(chooser, slot(0))).isFalse();
    }

    @Test
    void whoHoldsATimeBooksIt() {
        String chooser = call();
        hold(chooser, slot(0));
        assertThat(book(chooser, slot(0))).isTrue();
        assertThat(bookings.held(chooser)).isEmpty();
        assertThat(booked(chooser)).contains(slot(0));
    }

    @Test
    void anotherHeldTimeLetsTheFirstGo() {
        String chooser = call();
        hold(chooser, slot(0));
        hold(chooser, slot(60));
        assertThat(book(call(), slot(0))).isTrue();
        assertThat(book(call(), slot(60))).isFalse();
    }

    @Test
    void whoHoldsAnotherTimeKeepsWhatIsBookedUntilItIsMoved() {
        String engagement = call();
        book(engagement, slot(0));
        assertThat(hold(engagement, slot(15))).isTrue();
        assertThat(book(call(), slot(0))).isFalse();
        assertThat(book(call(), slot(30))).isFalse();
        assertThat(book(engagement, slot(15))).isTrue();
        assertThat(booked(engagement)).contains(slot(15));
        assertThat(bookings.of(engagement).orElseThrow().sequence()).isOne();
        assertThat(book(call(), slot(-15))).isTrue();
    }

    @Test
    void aCancelledTimeIsFree() {
        String engagement = call();
        book(engagement, slot(0));
        within(all -> assertThat(all.cancel(engagement)).isPresent());
        assertThat(bookings.of(engagement)).isEmpty();
        assertThat(book(call(), slot(0))).isTrue();
    }

    @Test
    void aMeetingTakesItsFullTimeAndHasARoom() {
        String engagement = need("MEETING", "strategy-meeting");
        book(engagement, slot(0));
        assertThat(bookings.of(engagement)).hasValueSatisfying(booking -> {
            assertThat(booking.endsAt()).isEqualTo(start.plus(Duration.ofMinutes(60)));
            assertThat(booking.room())
                    .hasValueSatisfying(room -> assertThat(room).matches("[a-z0-9]{24}"));
        });
        assertThat(book(call(), slot(45))).isFalse();
    }

    @Test
    void oneOfAHundredGetsTheTime() throws Exception {
        List<String> all = IntStream.range(0, 100).mapToObj(number -> call()).toList();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<Future<Boolean>> answers = all.stream()
                    .map(engagement -> threads.submit((Callable<Boolean>) () -> {
                        go.await();
                        return book(engagement, slot(0));
                    }))
                    .toList();
            go.countDown();
            int won = 0;
            for (Future<Boolean> answer : answers) {
                won += answer.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        } finally {
            threads.shutdownNow();
        }
        assertThat(diaries.taken("", new Span(start, start.plus(Duration.ofMinutes(30)))))
                .hasSize(2);
    }

    private Slot slot(int minutes) {
        return new Slot(start.plus(Duration.ofMinutes(minutes)), practitioner);
    }
}
