package io.engagementdesk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who may steer a project finds the ways to do so on its page. */
@Component
class LeadingPart implements ProjectPart {

    private final HttpServletRequest request;

    LeadingPart(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public void fill(Project project, boolean office, Model model) {
        model.addAttribute("leading", request.isUserInRole("MANAGER") || request.isUserInRole("DESK"));
    }
}
