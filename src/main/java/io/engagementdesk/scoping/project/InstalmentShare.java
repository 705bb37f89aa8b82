package io.engagementdesk.scoping.project;

/**
 * A part of the price; all percents add up to 100.
 *
 * @param no 0 is paid at launch
 * @param milestone the number of the one whose acceptance makes it due; null at launch
 */
public record InstalmentShare(int no, Integer milestone, int percent) {}
