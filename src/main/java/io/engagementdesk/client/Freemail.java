package io.engagementdesk.client;

import java.util.Set;

/** Domains whose addresses say nothing of a company. */
final class Freemail {

    private static final Set<String> DOMAINS = Set.of(
            "aol.com",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.com",
            "hotmail.de",
            "icloud.com",
            "live.com",
            "mail.com",
            "mail.de",
            "mailbox.org",
            "me.com",
            "msn.com",
            "online.de",
            "outlook.com",
            "outlook.de",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "t-online.de",
            "ukr.net",
            "web.de",
            "yahoo.com",
            "yahoo.de",
            "yandex.com");

    private Freemail() {}

    static boolean has(String domain) {
        return DOMAINS.contains(domain);
    }
}
