package io.engagementdesk.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the frame of every page shows.
 *
 * @param login who is signed in; empty for everyone else
 * @param query what the address says beside the language
 */
record Frame(String login, List<Door> doors, boolean demo, String practice, List<String> query) {

    /**
     * An entry of the top navigation.
     *
     * @param name the end of its message key
     */
    record Door(String path, String name, boolean here) {}

    /** The address of the same page in another language, from itself. */
    public String in(String language) {
        return Stream.concat(Stream.of("lang=" + language), query.stream()).collect(Collectors.joining("&", "?", ""));
    }

    public boolean signedIn() {
        return !login.isEmpty();
    }
}
