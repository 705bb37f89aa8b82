package io.engagementdesk.engagement;

/**
 * Who did something, and through which door.
 *
 * @param who login, {@code client}, or the part of the system that acted
 * @param door tasklist, api, link, phone, page, provider, process, …
 */
public record Actor(String who, String door) {

    /** The model itself took the step. */
    public static final Actor PROCESS = new Actor("system", "process");

    /** The client, by his personal link. */
    public static final Actor CLIENT = new Actor("client", "link");

    /** The payment provider, by an event. */
    public static final Actor PROVIDER = new Actor("provider", "webhook");
}
