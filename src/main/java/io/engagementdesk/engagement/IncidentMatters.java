package io.engagementdesk.engagement;

import io.engagementdesk.process.IncidentObserver;
import org.springframework.stereotype.Component;

/** Hands a step that failed for good to the manager. */
@Component
class IncidentMatters implements IncidentObserver {

    private static final int LONGEST = 500;

    private final FollowUps followUps;

    IncidentMatters(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void arisen(String job, String engagement, String message) {
        String detail = message == null ? "No message" : message;
        followUps.open(
                FollowUps.Reason.INCIDENT, job, engagement, detail.substring(0, Math.min(detail.length(), LONGEST)));
    }
}
