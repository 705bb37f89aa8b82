package io.engagementdesk.delivery;

import org.springframework.ui.Model;

/** What a part of the module adds to the project's page. */
public interface ProjectPart {

    /** @param office whether the reader sees money */
    void fill(Project project, boolean office, Model model);
}
