package io.engagementdesk.process.door;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that notices whether anybody asks it for anything. */
final class Eavesdropper implements AutoCloseable {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final HttpServer server;

    Eavesdropper() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean wasAsked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
