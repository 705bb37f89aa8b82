package io.engagementdesk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The system's clock with an offset that moves our time and the engine's together; for tests and the demo only. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    /** Sets how far the desk's time runs ahead of the system's. */
    public void setOffset(Duration ahead) {
        offset = ahead;
        ClockUtil.offset(ahead.toMillis());
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
