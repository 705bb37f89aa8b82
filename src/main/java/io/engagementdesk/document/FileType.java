package io.engagementdesk.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that people may hand in, known by how they begin and not by what they are called. */
enum FileType {
    PDF("application/pdf", "25504446 2d"),
    PNG("image/png", "89504e47 0d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", OfficeFile.ZIP),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OfficeFile.ZIP),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", OfficeFile.ZIP),
    TXT("text/plain;charset=UTF-8", "");

    private final String mediaType;
    private final byte[] beginning;

    FileType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning.replace(" ", ""));
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.fits(content)).findFirst();
    }

    private boolean fits(byte[] content) {
        boolean begins = content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        return begins
                && switch (this) {
                    case DOCX -> OfficeFile.has(content, "word/document.xml");
                    case XLSX -> OfficeFile.has(content, "xl/workbook.xml");
                    case PPTX -> OfficeFile.has(content, "ppt/presentation.xml");
                    case TXT -> PlainFile.isText(content);
                    default -> true;
                };
    }
}
