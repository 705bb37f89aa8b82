package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.Kinds;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a client says by his link in which language and by which way he wants to hear from us. */
@Controller
@RequestMapping("/c/{token}/contact")
class ReachedController {

    private final LinkRows rows;
    private final Kinds kinds;
    private final ClientPages pages;
    private final Standing standing;
    private final Clients clients;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    ReachedController(
            LinkRows rows,
            Kinds kinds,
            ClientPages pages,
            Standing standing,
            Clients clients,
            Timeline timeline,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.kinds = kinds;
        this.pages = pages;
        this.standing = standing;
        this.clients = clients;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    @PostMapping
    ModelAndView prefer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String channel,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<ClientTask> found = rows.byToken(token).map(task -> task.in(pages.language(task, request)));
        if (found.isEmpty()) {
            return pages.unknown(request, response);
        }
        ClientTask task = found.get();
        LinkState state = standing.of(task);
        if (state != LinkState.OPEN && state != LinkState.USED) {
            return pages.gone(task, state, request, response);
        }
        return kept(task, language, channel)
                ? pages.seeOther(pages.back(request, language), response)
                : pages.unreachable(task, page(task, state), response);
    }

    private boolean kept(ClientTask task, String language, String channel) {
        try {
            transaction.executeWithoutResult(status -> {
                clients.prefer(task.contact(), language, channel(channel));
                timeline.add(task.engagement(), Actor.CLIENT, "preferred", language + ", " + channel);
            });
            return true;
        } catch (FormRefused refused) {
            return false;
        }
    }

    private ClientTaskKind.Page page(ClientTask task, LinkState state) {
        ClientTaskKind kind = kinds.of(task.kind());
        return state == LinkState.OPEN ? kind.page(task) : kind.receipt(task);
    }

    private static Channel channel(String said) {
        return Optional.of(said)
                .filter(name -> name.equals(Channel.EMAIL.name()) || name.equals(Channel.SMS.name()))
                .map(Channel::valueOf)
                .orElseThrow(() -> new FormRefused("channel", "option", "Give EMAIL or SMS."));
    }
}
