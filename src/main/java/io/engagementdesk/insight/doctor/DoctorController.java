package io.engagementdesk.insight.doctor;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doctor by API. */
@RestController
class DoctorController {

    /** What the doctor says. */
    record Report(boolean healthy, List<Finding> findings) {}

    private final Doctor doctor;

    DoctorController(Doctor doctor) {
        this.doctor = doctor;
    }

    @GetMapping("/api/doctor")
    Report examine() {
        List<Finding> findings = doctor.examine();
        return new Report(findings.isEmpty(), findings);
    }
}
