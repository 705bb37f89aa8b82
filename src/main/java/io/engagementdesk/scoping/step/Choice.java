package io.engagementdesk.scoping.step;

/**
 * What a manager decided.
 *
 * @param decision one of the words the model routes on
 * @param note why, if anything was said
 */
record Choice(String decision, String note) {

    @Override
    public String toString() {
        return note.isEmpty() ? decision : decision + ": " + note;
    }
}
