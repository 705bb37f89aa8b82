package io.engagementdesk.engagement.conversation;

/** A module that is told of each new entry, in the transaction that writes it. */
public interface EntryObserver {

    void written(Entry entry);
}
