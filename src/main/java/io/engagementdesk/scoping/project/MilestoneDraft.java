package io.engagementdesk.scoping.project;

import java.time.LocalDate;
import java.util.List;

/**
 * A step the client accepts.
 *
 * @param packages numbers of the work packages that are done by then
 */
public record MilestoneDraft(int no, String title, List<Integer> packages, LocalDate due) {}
