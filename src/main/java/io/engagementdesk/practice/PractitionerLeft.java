package io.engagementdesk.practice;

/** A practitioner works here no longer; published in the transaction that records it, before it commits. */
public record PractitionerLeft(String practitioner) {}
