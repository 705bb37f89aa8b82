package io.engagementdesk.insight;

import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.CallView;
import io.engagementdesk.intake.CallViews;
import io.engagementdesk.notification.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything the modules keep about one engagement. */
@Component
class Dossier {

    private final Timeline timeline;
    private final Books books;
    private final Messages messages;
    private final Documents documents;
    private final CallViews calls;

    Dossier(Timeline timeline, Books books, Messages messages, Documents documents, CallViews calls) {
        this.timeline = timeline;
        this.books = books;
        this.messages = messages;
        this.documents = documents;
        this.calls = calls;
    }

    List<Timeline.Entry> timeline(String engagement) {
        return timeline.of(engagement);
    }

    Books.Account books(String engagement) {
        return books.of(engagement);
    }

    List<Messages.Sent> messages(String engagement) {
        return messages.of(engagement);
    }

    List<Document> documents(String engagement) {
        return documents.of(engagement);
    }

    List<CallView> calls(String engagement) {
        return calls.of(engagement);
    }
}
