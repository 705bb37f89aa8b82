package io.engagementdesk.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collector;

/** Joins spans that come in order and touch or overlap. */
final class Joining {

    private final Deque<Span> spans = new ArrayDeque<>();

    static Collector<Span, Joining, List<Span>> collector() {
        return Collector.of(Joining::new, Joining::add, Joining::andThen, Joining::spans);
    }

    private void add(Span next) {
        Span last = spans.peekLast();
        if (last == null || next.from().isAfter(last.to())) {
            spans.add(next);
        } else {
            spans.removeLast();
            spans.add(new Span(last.from(), Span.later(last.to(), next.to())));
        }
    }

    private Joining andThen(Joining following) {
        following.spans.forEach(this::add);
        return this;
    }

    private List<Span> spans() {
        return new ArrayList<>(spans);
    }
}
