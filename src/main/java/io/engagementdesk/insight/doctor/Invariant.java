package io.engagementdesk.insight.doctor;

import java.util.function.Predicate;

/**
 * A sentence that is true at all times once nothing is due; portable SQL without the engine, so that it is also examined
 * beside a broken desk.
 *
 * @param sql selects what may contradict it, as one text a row; {@code :now} is the desk's time
 * @param contradicts whether such a text does
 */
record Invariant(String id, String sentence, String sql, Predicate<String> contradicts) {

    /** The process instances of the engagement {@code e}, its own and those its call activities began. */
    static final String INSTANCES =
            "(select i.ID_ from ACT_RU_EXECUTION i where i.PARENT_ID_ is null and i.BUSINESS_KEY_ = e.number)";

    static Invariant of(String id, String sentence, String sql) {
        return new Invariant(id, sentence, sql, found -> true);
    }
}
