package io.engagementdesk;

import io.engagementdesk.insight.doctor.DoctorCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Engagement Desk: one application around an embedded process engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EngagementDesk {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("doctor")) {
            System.exit(DoctorCommand.run(arguments));
        }
        SpringApplication.run(EngagementDesk.class, arguments);
    }
}
