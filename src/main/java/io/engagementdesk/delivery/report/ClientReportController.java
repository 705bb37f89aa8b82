package io.engagementdesk.delivery.report;

import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.callback.page.ClientFrame;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.notification.Colleagues;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a client reads a status report, without an account. */
@Controller
class ClientReportController {

    private final StatusReports reports;
    private final Projects projects;
    private final Colleagues colleagues;
    private final ClientFrame frame;

    ClientReportController(StatusReports reports, Projects projects, Colleagues colleagues, ClientFrame frame) {
        this.reports = reports;
        this.projects = projects;
        this.colleagues = colleagues;
        this.frame = frame;
    }

    @GetMapping("/c/{token}/report")
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return reports.behind(token)
                .map(report -> frame.page(page(report, request), HttpStatus.OK, response))
                .orElseGet(() -> frame.unknown(request, response));
    }

    private Page page(StatusReport report, HttpServletRequest request) {
        var client = reports.client(report.engagement());
        Locale language = frame.language(client.language(), request);
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "delivery.report.title");
        model.put("engagement", report.engagement());
        model.put("report", report);
        model.put("project", projects.find(report.engagement()).orElseThrow().title());
        model.put("author", colleagues.of(report.writtenBy()).name());
        model.put(
                "sent",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK)
                        .format(report.sentAt().atZone(client.timeZone())));
        return new Page("delivery/report", model);
    }
}
