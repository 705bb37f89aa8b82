package io.engagementdesk.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import io.engagementdesk.money.Practice;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Turns a template into HTML and the HTML into a tagged PDF for the archive (PDF/A-3a, PDF/UA-1) with embedded fonts;
 * nothing is fetched from anywhere.
 */
@Component
class Rendering {

    private record Face(String file, String family, int weight, FontStyle style) {}

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SANS = "DejaVu Sans";
    private static final String SERIF = "DejaVu Serif";
    private static final List<Face> FACES = List.of(
            new Face("DejaVuSansCondensed", SANS, 400, FontStyle.NORMAL),
            new Face("DejaVuSansCondensed-Bold", SANS, 700, FontStyle.NORMAL),
            new Face("DejaVuSansCondensed-Oblique", SANS, 400, FontStyle.ITALIC),
            new Face("DejaVuSerifCondensed", SERIF, 400, FontStyle.NORMAL),
            new Face("DejaVuSerifCondensed-Bold", SERIF, 700, FontStyle.NORMAL),
            new Face("DejaVuSerifCondensed-Italic", SERIF, 400, FontStyle.ITALIC),
            new Face("DejaVuSansMono", "DejaVu Sans Mono", 400, FontStyle.NORMAL));

    /** Pictures stand in the page itself. */
    private static final String PICTURE = "data:image/png;base64,";

    private final SpringTemplateEngine templates;
    private final Practice practice;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Rendering(SpringTemplateEngine templates, Practice practice) {
        this.templates = templates;
        this.practice = practice;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    String html(Documents.Order order) {
        return html(order.kind(), order.engagement(), order.language(), order.facts());
    }

    String html(String template, String engagement, Locale language, Map<String, Object> facts) {
        Context context = new Context(language);
        context.setVariables(facts);
        context.setVariable("engagement", engagement);
        context.setVariable("practice", practice.name());
        context.setVariable("imprint", practice.imprint());
        return templates.process("document/" + template, context);
    }

    /** The HTML must be well-formed XML, and have a language and a title. */
    byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            builder(html).toStream(pdf).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        FACES.forEach(
                face -> builder.useFont(() -> font(face.file()), face.family(), face.weight(), face.style(), true));
        return builder;
    }

    private static InputStream font(String file) {
        return Rendering.class.getResourceAsStream(FONTS + file + ".ttf");
    }
}
