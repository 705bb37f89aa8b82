package io.engagementdesk.insight.task;

/** Lets what a stranger typed stand in a form's text as it was typed: no links, no headings, no markup. */
final class Plain {

    private Plain() {}

    static String markdown(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]#~|])", "\\\\$1")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
