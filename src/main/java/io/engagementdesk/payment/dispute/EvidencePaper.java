package io.engagementdesk.payment.dispute;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The evidence as a bank reads it on paper: under headings, with lists, no amount or time torn apart. */
final class EvidencePaper {

    /**
     * A part of the text between blank lines.
     *
     * @param title empty where it has none
     */
    record Section(String title, List<String> paragraphs, List<String> items) {}

    private static final String ITEM = "- ";

    private EvidencePaper() {}

    static Map<String, Object> facts(Dispute dispute, String text) {
        return Map.of(
                "sections",
                sections(text),
                "amount",
                whole(dispute.amount().toString()),
                "dispute",
                dispute.id(),
                "reason",
                dispute.reason().replace('_', ' '));
    }

    static List<Section> sections(String text) {
        return Stream.of(text.strip().split("\\R\\s*\\R"))
                .map(EvidencePaper::section)
                .toList();
    }

    private static Section section(String block) {
        List<String> lines = block.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(EvidencePaper::whole)
                .toList();
        boolean titled = lines.size() > 1 && lines.get(0).endsWith(":");
        List<String> rest = titled ? lines.subList(1, lines.size()) : lines;
        return new Section(
                titled ? lines.get(0).substring(0, lines.get(0).length() - 1) : "",
                rest.stream().filter(line -> !line.startsWith(ITEM)).toList(),
                rest.stream()
                        .filter(line -> line.startsWith(ITEM))
                        .map(line -> line.substring(ITEM.length()))
                        .toList());
    }

    /** Times and amounts stay on one line. */
    private static String whole(String line) {
        return line.replaceAll("(\\d\\d):(\\d\\d) UTC", "$1:$2\u00a0UTC")
                .replaceAll("\\b([A-Z]{3}) (?=\\d)", "$1\u00a0");
    }
}
