package io.engagementdesk.practice;

import io.engagementdesk.process.LoginObserver;
import io.engagementdesk.process.StaffGroup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A practitioner works here as long as his login belongs to the practitioners. */
@Component
class Leavers implements LoginObserver {

    private static final String GROUP = StaffGroup.PRACTITIONER.id();

    private final Practitioners practitioners;
    private final CalendarFeeds feeds;
    private final ApplicationEventPublisher events;

    Leavers(Practitioners practitioners, CalendarFeeds feeds, ApplicationEventPublisher events) {
        this.practitioners = practitioners;
        this.feeds = feeds;
        this.events = events;
    }

    @Override
    public void joined(String login, String group) {
        if (group.equals(GROUP)) {
            practitioners.join(login);
        }
    }

    @Override
    public void left(String login, String group) {
        if (group.equals(GROUP) && practitioners.part(login)) {
            feeds.revoke(login);
            events.publishEvent(new PractitionerLeft(login));
        }
    }
}
