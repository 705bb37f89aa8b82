package io.engagementdesk.insight.doctor;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Books that do not balance make the whole desk unhealthy. */
@Component
class BooksHealthIndicator implements HealthIndicator {

    private final Doctor doctor;

    BooksHealthIndicator(Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public Health health() {
        return doctor.booksBalance() ? Health.up().build() : Health.down().build();
    }
}
