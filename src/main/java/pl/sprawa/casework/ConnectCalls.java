package pl.sprawa.casework;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.conn.ConnectTimeoutException;
import org.camunda.connect.ConnectorException;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.springframework.stereotype.Component;
import pl.sprawa.handover.HttpCall;
import pl.sprawa.handover.HttpCall.NoAnswer;
import pl.sprawa.handover.HttpCall.NoAnswer.Reached;

/** Makes calls with Camunda Connect's HTTP connector. What it may do at most, {@code engine.ConnectLimits} says. */
@Component
class ConnectCalls {

    /** @throws NoAnswer if there is no answer, or not all of it */
    HttpCall.Answer call(HttpCall call) {
        HttpConnector connector = Connectors.getConnector(HttpConnector.ID);
        int timeout = (int) call.timeout().toMillis();
        HttpRequest request = connector.createRequest().method(call.method()).url(call.url()).payload(call.body())
                .configOption("connection-timeout", timeout).configOption("socket-timeout", timeout);
        call.headers().forEach(request::header);
        HttpResponse response = null;
        try {
            response = (HttpResponse) request.execute();
            return new HttpCall.Answer(response.getStatusCode(), response.getResponse());
        } catch (ConnectorException e) {
            throw new NoAnswer(reached(e), e);
        } finally {
            if (response != null) {
                response.close();
            }
        }
    }

    private static Reached reached(Throwable failure) {
        if (caused(failure, ConnectException.class) || caused(failure, UnknownHostException.class) || caused(failure, NoRouteToHostException.class)
                || caused(failure, ConnectTimeoutException.class) || caused(failure, SSLHandshakeException.class)) {
            return Reached.NOTHING;
        }
        return caused(failure, InterruptedIOException.class) ? Reached.SILENCE : Reached.BREAK;
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20).anyMatch(type::isInstance);
    }
}
