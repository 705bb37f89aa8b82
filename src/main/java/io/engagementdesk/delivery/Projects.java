package io.engagementdesk.delivery;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that have begun. */
@Service
@Transactional
public class Projects {

    private final ProjectRows rows;

    Projects(ProjectRows rows) {
        this.rows = rows;
    }

    /** Begins a project; an engagement has one. */
    public void begin(Project project) {
        rows.add(project);
    }

    /** The project of this engagement; empty until it is launched. */
    @Transactional(readOnly = true)
    public Optional<Project> find(String engagement) {
        return rows.find(engagement);
    }
}
