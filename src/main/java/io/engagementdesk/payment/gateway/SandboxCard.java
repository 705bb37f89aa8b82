package io.engagementdesk.payment.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The sandbox's test cards: how each behaves at the checkout and afterwards, while its owner is away. */
enum SandboxCard {
    GOOD("4242424242424242", true, false, Movement.Status.AUTHORISED),
    DECLINING("4000000000000002", false, false, Movement.Status.DECLINED),
    AUTHENTICATING("4000002500003155", true, true, Movement.Status.AUTHENTICATION_REQUIRED),
    DISPUTING("4000000000000259", true, false, Movement.Status.AUTHORISED),
    RETURNING("4000000000005126", true, false, Movement.Status.AUTHORISED),
    DECLINING_LATER("4000000000000341", true, false, Movement.Status.DECLINED);

    private final String number;
    private final boolean pays;
    private final boolean asksForAuthentication;
    private final Movement.Status away;

    SandboxCard(String number, boolean pays, boolean asksForAuthentication, Movement.Status away) {
        this.number = number;
        this.pays = pays;
        this.asksForAuthentication = asksForAuthentication;
        this.away = away;
    }

    static Optional<SandboxCard> ofNumber(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    static Optional<SandboxCard> ofToken(String token) {
        return Arrays.stream(values())
                .filter(card -> card.token().equals(token))
                .findFirst();
    }

    /** What is kept instead of the number. */
    String token() {
        return "card_" + number.substring(12);
    }

    boolean pays() {
        return pays;
    }

    boolean asksForAuthentication() {
        return asksForAuthentication;
    }

    /** How it answers without its owner; {@code AUTHORISED} when it can be used. */
    Movement.Status away() {
        return away;
    }
}
