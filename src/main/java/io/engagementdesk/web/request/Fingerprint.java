package io.engagementdesk.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which a repeated request is known: who sent it with which key, and a hash of what it says. */
record Fingerprint(String login, String key, String hash) {

    static Fingerprint of(HttpServletRequest request, String key) throws IOException {
        String login = request.getUserPrincipal().getName();
        byte[] body = request.getInputStream().readAllBytes();
        return new Fingerprint(login, key, hash(request.getRequestURI(), body));
    }

    private static String hash(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
