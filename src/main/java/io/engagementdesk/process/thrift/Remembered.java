package io.engagementdesk.process.thrift;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Moments of the past that never change, the last few thousand; what is forgotten can be read again. */
final class Remembered {

    private static final int AT_MOST = 10_000;

    private final Map<String, Date> moments = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
            return size() > AT_MOST;
        }
    };

    synchronized Optional<Date> of(String id) {
        return Optional.ofNullable(moments.get(id));
    }

    synchronized void put(String id, Date moment) {
        if (moment != null) {
            moments.put(id, moment);
        }
    }
}
