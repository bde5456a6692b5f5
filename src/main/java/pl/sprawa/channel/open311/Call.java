package pl.sprawa.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.springframework.http.HttpHeaders;

/** The parameters of one call; an empty one equals an absent one. Control characters, which a database may refuse, are left out of their values. */
class Call {

    /** All but line ends and tabs. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private final HttpServletRequest request;

    /** @throws Open311Problem if the server had to leave parameters out: what came may not be taken for the whole */
    Call(HttpServletRequest request) {
        this.request = request;
        request.getParameterMap();
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
            throw new Open311Problem(400, "Nie wszystkie parametry dało się odczytać: treść jest za duża albo źle zakodowana. Nic nie przyjęto. "
                    + "Znak % zapisz jako %25 (w curl: --data-urlencode).",
                    "Not all parameters could be read: the body is too large or wrongly encoded. Nothing was taken. Write the sign % as %25 (in curl: --data-urlencode).");
        }
    }

    /** The first value that is not empty, or {@code null}. */
    String value(String name) {
        return values(name).findFirst().orElse(null);
    }

    /** All values of a parameter that may be repeated and may hold commas. */
    List<String> list(String name) {
        return values(name).flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).filter(value -> !value.isEmpty())
                .distinct().toList();
    }

    Set<String> names() {
        return request.getParameterMap().keySet();
    }

    /** The header's value, or {@code null} if it is empty or absent. */
    String header(String name) {
        String value = request.getHeader(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Locale language() {
        return Text.preferred(header(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The values that are not empty. */
    Stream<String> values(String name) {
        return Arrays.stream(request.getParameterMap().getOrDefault(name, new String[0]))
                .map(value -> CONTROL.matcher(value).replaceAll("").strip()).filter(value -> !value.isEmpty());
    }
}
