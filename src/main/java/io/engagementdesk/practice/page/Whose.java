package io.engagementdesk.practice.page;

import io.engagementdesk.practice.Practitioner;

/**
 * Whose hours and time off a page is about.
 *
 * @param base what the addresses of his pages begin with
 * @param own whether he reads them himself
 */
record Whose(String login, String name, String base, boolean own) {

    static Whose oneself(Practitioner practitioner) {
        return new Whose(practitioner.login(), practitioner.name(), "/phone", true);
    }

    static Whose another(Practitioner practitioner) {
        return new Whose(
                practitioner.login(),
                practitioner.name(),
                PractitionersController.PATH + "/" + practitioner.login(),
                false);
    }

    /** The end of the keys of words that speak to the reader or of somebody else. */
    public String suffix() {
        return own ? "" : ".other";
    }
}
