package org.lectern.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers as it is told: the reply to a receiver can be a refusal, or none at all. */
final class StubbornSmtp implements AutoCloseable {

    /** Instead of a reply: the line stays silent. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    StubbornSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "stubborn-smtp");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What is answered to this receiver from now on; null for the usual. */
    void answer(String receiver, String reply) {
        if (reply == null) {
            replies.remove(receiver);
        } else {
            replies.put(receiver, reply);
        }
    }

    /** Receivers of the mails that were taken, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread talk = new Thread(() -> talk(line), "stubborn-smtp-line");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = line.getOutputStream();
            say(out, "220 stubborn");
            String receiver = null;
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("RCPT TO:")) {
                    receiver = said.replaceAll("^.*<|>.*$", "");
                    String reply = replies.getOrDefault(receiver, "250 ok");
                    if (reply.equals(SILENCE)) {
                        in.readLine();
                        return;
                    }
                    say(out, reply);
                } else if (said.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // the mail itself
                    }
                    taken.add(receiver);
                    say(out, "250 taken");
                } else if (said.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // hung up
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
