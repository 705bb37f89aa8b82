package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.Kinds;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.document.FileAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files behind a client's link, while its task is open and once it is done. */
@Controller
class ClientFileController {

    private static final Set<LinkState> READABLE = EnumSet.of(LinkState.OPEN, LinkState.USED);

    private final LinkRows rows;
    private final Kinds kinds;
    private final ClientPages pages;
    private final Standing standing;

    ClientFileController(LinkRows rows, Kinds kinds, ClientPages pages, Standing standing) {
        this.rows = rows;
        this.kinds = kinds;
        this.pages = pages;
        this.standing = standing;
    }

    @GetMapping("/c/{token}/{file:[a-z]+\\.[a-z]+}")
    Object file(
            @PathVariable String token,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response) {
        return rows.byToken(token)
                .map(task -> task.in(pages.language(task, request)))
                .filter(task -> READABLE.contains(standing.of(task)))
                .flatMap(task -> kinds.of(task.kind()).file(task, file))
                .<Object>map(ClientFileController::answer)
                .orElseGet(() -> pages.unknown(request, response));
    }

    private static ResponseEntity<byte[]> answer(Download file) {
        return FileAnswer.of(file.name(), file.mediaType(), file.content());
    }
}
