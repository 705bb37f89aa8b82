package io.engagementdesk.notification.carrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server in the moods that well-behaved ones never have; each connection meets the next mood, the last remains. */
final class MoodySmtp implements AutoCloseable {

    /** What it does to a connection. */
    enum Mood {
        KIND,
        /** Refuses the reader for now. */
        GREYLISTING,
        /** Refuses the reader for good. */
        UNKNOWN_READER,
        /** Refuses what is written for good. */
        REFUSES_TEXT,
        /** Takes the mail and is gone without a word. */
        DROPS_AFTER_DATA,
        /** Takes the mail, says so, and is gone before the parting. */
        DROPS_AFTER_RECEIPT,
        /** Thinks about every answer. */
        SLOW
    }

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Queue<Mood> moods;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    MoodySmtp(Mood... moods) throws IOException {
        this.moods = new ConcurrentLinkedQueue<>(List.of(moods));
        Thread listener = new Thread(this::listen, "moody-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every mail it has taken, with its headers. */
    List<String> taken() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                new Talk(connection, moods.size() > 1 ? moods.remove() : moods.element()).hold();
            } catch (IOException gone) {
                // the next one may behave
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private final class Talk {

        private final BufferedReader in;
        private final OutputStream out;
        private final Mood mood;

        private Talk(Socket connection, Mood mood) throws IOException {
            this.in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            this.out = connection.getOutputStream();
            this.mood = mood;
        }

        private void hold() throws IOException {
            say("220 moody");
            for (String line = in.readLine(); line != null && answer(line.toUpperCase()); line = in.readLine()) {
                pause();
            }
        }

        private boolean answer(String line) throws IOException {
            if (line.startsWith("RCPT") && mood == Mood.GREYLISTING) {
                return say("450 4.2.0 come back later");
            }
            if (line.startsWith("RCPT") && mood == Mood.UNKNOWN_READER) {
                return say("550 5.1.1 user unknown");
            }
            if (line.startsWith("DATA")) {
                say("354 go on");
                return received(read());
            }
            return say(line.startsWith("QUIT") ? "221 bye" : "250 ok") && !line.startsWith("QUIT");
        }

        private boolean received(String mail) throws IOException {
            if (mood == Mood.REFUSES_TEXT) {
                return say("554 5.6.0 no such text here");
            }
            taken.add(mail);
            if (mood != Mood.DROPS_AFTER_DATA) {
                say("250 taken");
            }
            return mood != Mood.DROPS_AFTER_DATA && mood != Mood.DROPS_AFTER_RECEIPT;
        }

        private String read() throws IOException {
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                mail.append(line).append('\n');
            }
            return mail.toString();
        }

        private boolean say(String line) throws IOException {
            pause();
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }

        private void pause() {
            if (mood == Mood.SLOW) {
                try {
                    Thread.sleep(150);
                } catch (InterruptedException ended) {
                    throw new UncheckedIOException(new IOException(ended));
                }
            }
        }
    }
}
