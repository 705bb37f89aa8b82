package io.engagementdesk.document;

import java.text.Normalizer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that people hand in: looked into, named by us, and kept as they came. */
@Service
@Transactional
public class Uploads {

    /** Ten megabytes. */
    public static final int LARGEST = 10 << 20;

    private static final int LONGEST_NAME = 60;

    private final Documents documents;
    private final JdbcClient jdbc;

    Uploads(Documents documents, JdbcClient jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /**
     * Keeps the file as the next version of its kind.
     *
     * @param name what its sender calls it
     * @throws UploadRefused when it is too large, of no kind that we keep, or dangerous
     */
    public UUID keep(String engagement, String kind, String name, byte[] content) {
        FileType type = checked(content);
        jdbc.sql("select number from engagement where number = ? for update")
                .param(engagement)
                .query(String.class)
                .single();
        return documents.keep(engagement, kind, named(name, kind, type), type.mediaType(), content);
    }

    private static FileType checked(byte[] content) {
        if (content.length == 0) {
            throw new UploadRefused(HttpStatus.UNPROCESSABLE_ENTITY, "empty", "This file is empty. Choose another.");
        }
        if (content.length > LARGEST) {
            throw new UploadRefused(
                    HttpStatus.PAYLOAD_TOO_LARGE, "large", "This file is too large. Send at most 10 megabytes.");
        }
        FileType type = FileType.of(content)
                .orElseThrow(() -> new UploadRefused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "type",
                        "We keep PDF, PNG, JPEG, plain text, docx, xlsx and pptx. Send one of these."));
        look(type, content);
        return type;
    }

    private static void look(FileType type, byte[] content) {
        switch (type) {
            case PDF -> PdfFile.check(content);
            case DOCX, XLSX, PPTX -> {
                if (OfficeFile.isActive(content)) {
                    throw new UploadRefused(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "active",
                            "This file contains macros or other files. Save it without them and send that.");
                }
            }
            default -> {}
        }
    }

    /** The sender's name without folders, its ending that of what the file is. */
    private static String named(String name, String kind, FileType type) {
        String base = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String kept = base.substring(0, Math.min(base.length(), LONGEST_NAME));
        return (kept.isEmpty() ? kind : kept) + "." + type.ending();
    }
}
