package io.engagementdesk.process.guard.expression;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.ReflectionUtils;

/** The function {@code endOfToday()} of filters: the engine's own dates would need methods, which no expression may call. The reader's day. */
public final class EndOfToday {

    static final String NAME = "endOfToday";
    static final Method METHOD = ReflectionUtils.findMethod(EndOfToday.class, NAME);

    private EndOfToday() {}

    public static Date endOfToday() {
        ZoneId zone = LocaleContextHolder.getTimeZone().toZoneId();
        LocalDate today = ClockUtil.getCurrentTime().toInstant().atZone(zone).toLocalDate();
        return Date.from(today.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
