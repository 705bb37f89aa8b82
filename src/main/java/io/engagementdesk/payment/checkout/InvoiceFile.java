package io.engagementdesk.payment.checkout;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The invoice that a client is asked to pay: the newest of his engagement. */
@Component
class InvoiceFile {

    static final String NAME = "invoice.pdf";

    private final Documents documents;

    InvoiceFile(Documents documents) {
        this.documents = documents;
    }

    boolean isThere(ClientTask task) {
        return newest(task).isPresent();
    }

    Optional<Download> of(ClientTask task) {
        return newest(task).map(pdf -> new Download(pdf.name(), pdf.mediaType(), documents.content(pdf.id())));
    }

    private Optional<Document> newest(ClientTask task) {
        return documents.of(task.engagement()).stream()
                .filter(paper -> paper.kind().equals("invoice"))
                .filter(paper -> paper.mediaType().equals(MediaType.APPLICATION_PDF_VALUE))
                .reduce((earlier, later) -> later);
    }
}
