package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.callback.LinkState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The frame of client pages, and what protects them, for pages that belong to no task. */
@Component
public class ClientFrame {

    private final ClientPages pages;

    ClientFrame(ClientPages pages) {
        this.pages = pages;
    }

    /** The language asked for, else the reader's. */
    public Locale language(Locale reader, HttpServletRequest request) {
        return pages.language(reader, request);
    }

    public ModelAndView page(Page page, HttpStatus status, HttpServletResponse response) {
        return pages.framed(page, status, response);
    }

    /** The same address once more, in the language that was asked for. */
    public ModelAndView seeOther(String path, HttpServletRequest request, HttpServletResponse response) {
        return pages.seeOther(ClientPages.address(request, path), response);
    }

    /** No such link, or too many guesses. */
    public ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        return pages.unknown(request, response);
    }

    /** The link has ended; a new one is offered, whether there will be one or not. */
    public ModelAndView gone(LinkState state, HttpServletRequest request, HttpServletResponse response) {
        return pages.renewable(state, request, response);
    }

    public ModelAndView renewed(HttpServletResponse response) {
        return pages.renewed(response);
    }
}
