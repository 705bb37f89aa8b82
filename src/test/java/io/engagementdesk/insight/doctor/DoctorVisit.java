package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.transaction.TestTransaction;

/** Lets the doctor look at the whole desk after each test. */
public final class DoctorVisit implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        if (TestTransaction.isActive()) {
            return; // what this test did is about to be undone
        }
        Doctor doctor = SpringExtension.getApplicationContext(test).getBean(Doctor.class);
        assertThat(doctor.examine())
                .filteredOn(finding -> !finding.invariant().equals("progress")) // here jobs run when a test says so
                .as("what the doctor finds after %s", test.getDisplayName())
                .isEmpty();
    }
}
