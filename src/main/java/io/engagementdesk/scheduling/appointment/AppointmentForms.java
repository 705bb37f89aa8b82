package io.engagementdesk.scheduling.appointment;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;
import static io.engagementdesk.scheduling.appointment.AppointmentProcess.PICKED;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clients choose by their link, staff on a client's word, and managers where there is no time. */
@Configuration(proxyBeanMethods = false)
class AppointmentForms {

    static final String SLOT = "slot";
    static final String NONE_SUITS = "noneSuits";

    @Bean
    TaskListener pickSlot(Appointments appointments) {
        return Completion.of(task -> PICKED.pass(
                task,
                appointments.pick(
                        engagement(task),
                        text(task, SLOT),
                        Boolean.parseBoolean(text(task, NONE_SUITS)),
                        actor(task))));
    }

    @Bean
    TaskListener changeAppointment(Appointments appointments) {
        return Completion.of(
                task -> appointments.change(engagement(task), text(task, "change"), text(task, SLOT), actor(task)));
    }

    @Bean
    TaskListener decideUnscheduled(Appointments appointments) {
        return Completion.of(task ->
                appointments.unscheduled(engagement(task), text(task, "decision"), text(task, "note"), actor(task)));
    }

    private static Actor actor(DelegateTask task) {
        return Completion.staff(task).map(login -> new Actor(login, "tasklist")).orElse(Actor.CLIENT);
    }
}
