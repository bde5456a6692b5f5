package pl.sprawa.handover;

import java.time.Duration;
import java.util.Map;

/**
 * A call to another operator's server.
 *
 * @param body    sent with a POST, {@code null} with a GET
 * @param timeout for taking up the connection, and again for each silence of the server
 */
public record HttpCall(String method, String url, Map<String, String> headers, String body, Duration timeout) {

    /** What the server said. */
    public record Answer(int status, String body) {
    }

    /** The server did not answer, or not to the end. */
    public static class NoAnswer extends RuntimeException {

        /** How far the call came. */
        public enum Reached {
            /** The server surely did not get it. */
            NOTHING,
            /** It may have got it, and was silent for longer than the timeout. */
            SILENCE,
            /** It may have got it, and the connection broke. */
            BREAK
        }

        private final Reached reached;

        public NoAnswer(Reached reached, Throwable cause) {
            super(cause.getMessage(), cause);
            this.reached = reached;
        }

        public Reached reached() {
            return reached;
        }

        /** Which of the phrases {@code handover-said} tells it. */
        String said() {
            return switch (reached) {
                case NOTHING -> "unreachable";
                case SILENCE -> "silent";
                case BREAK -> "broken-off";
            };
        }

        static Map<String, ?> model(Duration timeout) {
            return Map.of("seconds", Math.max(1, timeout.toSeconds()));
        }
    }
}
