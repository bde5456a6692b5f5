package pl.sprawa.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.HttpContext;
import org.camunda.connect.httpclient.impl.HttpConnectorImpl;
import org.camunda.connect.spi.ConnectorConfigurator;

/**
 * Bounds what a connector waits for and swallows, for our own calls and for those in models: by itself it would wait for ever,
 * and it would repeat a call that broke, which only the caller may decide. Found by Camunda Connect as a service.
 */
public class ConnectLimits implements ConnectorConfigurator<HttpConnectorImpl> {

    private static final int SILENCE_MILLIS = 20_000;
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int BYTES = 1_000_000;
    private static final int CONNECTIONS = 20;
    private static final int CONNECTIONS_TO_ONE = 4;

    @Override
    public Class<HttpConnectorImpl> getConnectorClass() {
        return HttpConnectorImpl.class;
    }

    @Override
    public void configure(HttpConnectorImpl connector) {
        connector.setHttpClient(HttpClients.custom().useSystemProperties().disableAutomaticRetries().disableRedirectHandling().disableCookieManagement()
                .setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS_TO_ONE)
                .setDefaultRequestConfig(RequestConfig.custom().setConnectTimeout(SILENCE_MILLIS).setSocketTimeout(SILENCE_MILLIS)
                        .setConnectionRequestTimeout(SILENCE_MILLIS).build())
                .addInterceptorLast((HttpResponse response, HttpContext context) -> {
                    if (response.getEntity() != null) {
                        response.setEntity(new Bounded(response.getEntity()));
                    }
                }).build());
    }

    /** An answer that is neither endless nor dribbles for ever. */
    private static class Bounded extends HttpEntityWrapper {

        Bounded(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            long until = System.nanoTime() + ANSWER.toNanos();
            return new FilterInputStream(super.getContent()) {
                private int left = BYTES;

                @Override
                public int read() throws IOException {
                    return counted(super.read(), 1);
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int count = super.read(into, offset, length);
                    return counted(count, count);
                }

                private int counted(int read, int count) throws IOException {
                    if (read >= 0 && (left -= count) < 0) {
                        throw new IOException("The answer is longer than " + BYTES + " bytes");
                    } else if (System.nanoTime() > until) {
                        throw new InterruptedIOException("The answer took longer than " + ANSWER);
                    }
                    return read;
                }
            };
        }
    }
}
