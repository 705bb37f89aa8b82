package io.engagementdesk.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the files of office programs, which are archives of a certain order. */
final class OfficeFile {

    /** How an archive begins. */
    static final String ZIP = "504b0304";

    private static final String CONTENTS = "[Content_Types].xml";
    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 200L << 20;

    private OfficeFile() {}

    /** Whether the archive is an office file with this part. */
    static boolean has(byte[] content, String part) {
        Set<String> parts = parts(content);
        return parts.contains(CONTENTS) && parts.contains(part);
    }

    /** Whether it carries programs or other files. */
    static boolean isActive(byte[] content) {
        return parts(content).stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(part -> part.endsWith(".bin")
                        || part.contains("vbaproject")
                        || part.contains("embeddings/")
                        || part.contains("activex/")
                        || part.contains("../")
                        || part.startsWith("/"));
    }

    /** The names of its parts; none where it cannot be read or swells without measure. */
    private static Set<String> parts(byte[] content) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            long unpacked = 0;
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                parts.add(part.getName());
                unpacked += skipped(archive, LARGEST - unpacked);
                if (parts.size() > MOST_PARTS || unpacked >= LARGEST) {
                    return Set.of();
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            return Set.of();
        }
    }

    private static long skipped(ZipInputStream archive, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (int read = archive.read(buffer); read > 0 && all < most; read = archive.read(buffer)) {
            all += read;
        }
        return all;
    }
}
