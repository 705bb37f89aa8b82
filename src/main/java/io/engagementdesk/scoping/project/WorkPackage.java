package io.engagementdesk.scoping.project;

import java.util.List;

/** What belongs together and is delivered together. */
public record WorkPackage(
        int no,
        String title,
        List<ScopedTask> tasks,
        List<String> assumptions,
        List<String> exclusions,
        List<String> deliverables) {}
