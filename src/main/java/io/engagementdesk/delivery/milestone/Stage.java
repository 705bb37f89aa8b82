package io.engagementdesk.delivery.milestone;

import java.time.LocalDate;

/**
 * How far a milestone is.
 *
 * @param acceptanceDays after which the client's silence is acceptance
 * @param reworks how often he has sent it back
 */
public record Stage(
        String engagement, int no, String title, LocalDate due, int acceptanceDays, int reworks, State state) {

    static final int MOST_REWORKS = 2;

    /** Where a milestone stands. */
    public enum State {
        PLANNED("planned", "plain"),
        AT_WORK("at work", ""),
        PRESENTED("with the client", "wait"),
        REWORK("in rework", "wait"),
        FROZEN("objection", "bad"),
        ACCEPTED("accepted", "ok"),
        /** The project ended before it was accepted. */
        CLOSED("not finished", "plain");

        private final String words;
        private final String tone;

        State(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        public String words() {
            return words;
        }

        public String tone() {
            return tone;
        }
    }

    public String label() {
        return no + ". " + title;
    }

    public boolean isOpen() {
        return state == State.AT_WORK || state == State.REWORK;
    }

    public int reworksLeft() {
        return Math.max(0, MOST_REWORKS - reworks);
    }

    int version() {
        return reworks + 1;
    }
}
