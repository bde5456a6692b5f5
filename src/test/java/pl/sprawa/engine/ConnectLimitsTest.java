package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Camunda Connect finds the limits by itself, and keeps to them against a server that oversteps them. */
class ConnectLimitsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/long", call -> {
            call.sendResponseHeaders(200, 0);
            try (call) {
                byte[] part = new byte[100_000];
                for (int i = 0; i < 11; i++) {
                    call.getResponseBody().write(part);
                }
            }
        });
        server.createContext("/breaks", call -> {
            calls.incrementAndGet();
            call.close();
        });
        server.createContext("/elsewhere", call -> {
            call.getResponseHeaders().add("Location", "/breaks");
            call.sendResponseHeaders(302, -1);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpResponse get(String path) {
        HttpConnector connector = Connectors.getConnector(HttpConnector.ID);
        return (HttpResponse) connector.createRequest().get().url("http://127.0.0.1:" + server.getAddress().getPort() + path).execute();
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        HttpResponse response = get("/long");
        assertThatThrownBy(response::getResponse).hasStackTraceContaining("longer than 1000000 bytes");
    }

    @Test
    void aCallThatBrokeIsNotRepeated() {
        assertThatThrownBy(() -> get("/breaks"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        assertThat(get("/elsewhere").getStatusCode()).isEqualTo(302);
        assertThat(calls).hasValue(0);
    }
}
