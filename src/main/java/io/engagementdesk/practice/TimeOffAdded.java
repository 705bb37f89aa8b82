package io.engagementdesk.practice;

/** A practitioner will be away; published in the transaction that records it, before it commits. */
public record TimeOffAdded(TimeOff timeOff) {}
