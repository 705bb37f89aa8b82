package io.engagementdesk.scheduling.appointment;

import static io.engagementdesk.scheduling.appointment.AppointmentProcess.BOOKING;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.CHARGED;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.DAY_BEFORE;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.HOUR_BEFORE;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.OFFERED;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.REPLACED;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.STARTS_AT;

import io.engagementdesk.process.Task;
import io.engagementdesk.scheduling.appointment.Appointments.Standing;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of an appointment. */
@Configuration(proxyBeanMethods = false)
class AppointmentTasks {

    @Bean
    JavaDelegate offerSlots(Appointments appointments) {
        return Task.of(execution -> OFFERED.pass(execution, appointments.offer(engagement(execution))));
    }

    @Bean
    JavaDelegate remindSlot(AppointmentReminders reminders) {
        return Task.of(execution -> reminders.remindToPick(engagement(execution)));
    }

    @Bean
    JavaDelegate inviteToAppointment(Appointments appointments) {
        return Task.of(execution -> {
            Standing standing = appointments.invite(engagement(execution));
            BOOKING.set(execution, standing.booking());
            STARTS_AT.set(execution, Date.from(standing.startsAt()));
            DAY_BEFORE.set(execution, Date.from(standing.dayBefore()));
            HOUR_BEFORE.set(execution, Date.from(standing.hourBefore()));
        });
    }

    @Bean
    JavaDelegate remindAppointment(AppointmentReminders reminders) {
        return Task.of(execution -> reminders.remind(engagement(execution)));
    }

    @Bean
    JavaDelegate replacePractitioner(Replacements replacements) {
        return Task.of(execution -> REPLACED.pass(execution, replacements.replace(engagement(execution))));
    }

    @Bean
    JavaDelegate cancelAppointment(Cancellations cancellations) {
        return Task.of(execution -> CHARGED.pass(execution, cancellations.cancel(engagement(execution))));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
