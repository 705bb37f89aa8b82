package io.engagementdesk.delivery.work;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far the work on a project is, to be told to others.
 *
 * @param done how many of its tasks
 * @param recent hours since the day that was asked for
 * @param concerns what is open, the worst first
 */
public record Progress(
        int done, int tasks, BigDecimal recent, BigDecimal worked, BigDecimal planned, List<String> concerns) {}
