package io.engagementdesk.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import io.engagementdesk.money.Practice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns a template into HTML and the HTML into a PDF with embedded fonts; nothing is fetched from anywhere. */
@Component
class Rendering {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final SpringTemplateEngine templates;
    private final Practice practice;

    Rendering(SpringTemplateEngine templates, Practice practice) {
        this.templates = templates;
        this.practice = practice;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    String html(Documents.Order order) {
        Context context = new Context(order.language());
        context.setVariables(order.facts());
        context.setVariable("engagement", order.engagement());
        context.setVariable("practice", practice.name());
        return templates.process("document/" + order.kind(), context);
    }

    /** The HTML must be well-formed XML. */
    byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            builder(html).toStream(pdf).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(() -> font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        return builder;
    }

    private static InputStream font(String file) {
        return Rendering.class.getResourceAsStream(FONTS + file);
    }
}
