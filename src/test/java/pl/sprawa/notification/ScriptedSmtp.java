package pl.sprawa.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers one kind of command as a test wants, and hangs up where the answer is empty. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers by command ({@code MAIL}, {@code RCPT}, {@code DATA}, {@code .} for the end of the letter, {@code QUIT}) */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String answer = "220 ready";
        boolean letter = false;
        while (answer != null) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String line = in.readLine();
            while (letter && line != null && !line.equals(".")) {
                line = in.readLine();
            }
            if (line == null) {
                return;
            }
            String command = line.equals(".") ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            String scripted = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            letter = scripted.startsWith("354");
            answer = scripted.isEmpty() ? null : scripted;
        }
    }
}
