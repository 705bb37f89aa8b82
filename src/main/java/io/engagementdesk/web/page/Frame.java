package io.engagementdesk.web.page;

import java.util.List;

/**
 * What the frame of every page shows.
 *
 * @param login who is signed in; empty for everyone else
 */
record Frame(String login, List<Door> doors, boolean demo, String practice) {

    /** An entry of the top navigation. */
    record Door(String path, String name, boolean here) {}

    public boolean signedIn() {
        return !login.isEmpty();
    }
}
