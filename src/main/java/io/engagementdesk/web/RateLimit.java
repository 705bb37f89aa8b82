package io.engagementdesk.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often something may happen by key, an address or a login; of the keys only the latest are remembered. */
public final class RateLimit {

    private static final int REMEMBERED = 10_000;

    private final Bandwidth limit;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    public RateLimit(Bandwidth limit) {
        this.limit = limit;
    }

    /** Counts once more; false where that is once too often. */
    public boolean allows(String key) {
        return buckets.computeIfAbsent(key, first -> bucket()).tryConsume(1);
    }

    /** Whether the next time would be too often; counts nothing. */
    public boolean exhausted(String key) {
        Bucket bucket = buckets.get(key);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit).build();
    }
}
