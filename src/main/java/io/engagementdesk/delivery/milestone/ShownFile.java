package io.engagementdesk.delivery.milestone;

import io.engagementdesk.document.Document;
import java.util.List;
import java.util.stream.IntStream;

/** A file on the client's page, under a name that no other file there has: a letter and its ending. */
record ShownFile(String path, Document file) {

    static List<ShownFile> of(List<Document> files) {
        return IntStream.range(0, files.size())
                .mapToObj(at ->
                        new ShownFile((char) ('a' + at) + ending(files.get(at).name()), files.get(at)))
                .toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.'));
    }
}
