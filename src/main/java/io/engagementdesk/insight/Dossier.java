package io.engagementdesk.insight;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.notification.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything the modules keep about one engagement. */
@Component
public class Dossier {

    private final Timeline timeline;
    private final Books books;
    private final Messages messages;
    private final Documents documents;
    private final CallViews calls;
    private final Projects projects;
    private final OwnEngagements own;

    Dossier(
            Timeline timeline,
            Books books,
            Messages messages,
            Documents documents,
            CallViews calls,
            Projects projects,
            OwnEngagements own) {
        this.own = own;
        this.timeline = timeline;
        this.books = books;
        this.messages = messages;
        this.documents = documents;
        this.calls = calls;
        this.projects = projects;
    }

    public List<Timeline.Entry> timeline(String engagement) {
        return timeline.of(engagement).stream().map(this::readable).toList();
    }

    private Timeline.Entry readable(Timeline.Entry line) {
        return new Timeline.Entry(line.at(), line.who(), line.door(), line.what(), own.readable(line.detail()));
    }

    public Books.Account books(String engagement) {
        return books.of(engagement);
    }

    public List<Messages.Sent> messages(String engagement) {
        return messages.of(engagement);
    }

    public List<Document> documents(String engagement) {
        return documents.of(engagement);
    }

    public List<CallView> calls(String engagement) {
        return calls.of(engagement);
    }

    public Optional<Project> project(String engagement) {
        return projects.find(engagement);
    }
}
