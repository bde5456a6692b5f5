package pl.sprawa.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One client's connection, kept open: HTTP/1.1 with the least work that will do. The JDK's client takes more than a millisecond
 * of CPU for a call, which on two cores is taken from what is measured.
 */
class Connection implements AutoCloseable {

    private final URI site;
    private Socket socket;
    private InputStream in;

    Connection(String site) throws IOException {
        this.site = URI.create(site);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(site.getHost(), site.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    record Answer(int status, String body) {
    }

    Answer send(Subject.Call call) throws IOException {
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        String head = call.method() + " " + call.path() + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nContent-Type: " + call.type() + "\r\nContent-Length: "
                + body.length + (call.login() == null ? "" : "\r\nAuthorization: " + call.login()) + "\r\nAccept: application/json, */*\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        socket.getOutputStream().write(all);
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false; // Tomcat closes a connection after a hundred requests
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        Answer answer = new Answer(status, chunked ? chunks() : new String(in.readNBytes(status == 204 ? 0 : length), StandardCharsets.UTF_8));
        if (last) {
            close();
            connect();
        }
        return answer;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
