package io.engagementdesk.insight.doctor;

import java.util.function.Predicate;

/**
 * A sentence that is true at all times once nothing is due.
 *
 * @param sql selects what may contradict it, as one text a row; {@code :now} is the desk's time
 * @param contradicts whether such a text does
 */
record Invariant(String id, String sentence, String sql, Predicate<String> contradicts) {

    static Invariant of(String id, String sentence, String sql) {
        return new Invariant(id, sentence, sql, found -> true);
    }
}
