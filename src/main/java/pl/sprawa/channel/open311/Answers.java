package pl.sprawa.channel.open311;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes answers in the format asked for. The mappers are this channel's own and no beans: the rest of the application goes
 * on speaking JSON as before.
 */
@Component
class Answers {

    /** Written by hand: the specification wants this very encoding named before the root. */
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private final ObjectMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    private final XmlMapper xml = XmlMapper.builder(new XmlFactory(new WstxInputFactory(), new WstxOutputFactory()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    Answers() {
        // A control character that slipped into a text must not make a whole list unreadable.
        xml.getFactory().getXMLOutputFactory().setProperty(WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
                new InvalidCharHandler.ReplacingHandler(' '));
    }

    /** A list: the root is an array in JSON, a wrapper element in XML. */
    ResponseEntity<byte[]> list(Format format, String root, String item, List<?> entries) {
        return body(200, format, root, item, entries).build();
    }

    ResponseEntity<byte[]> object(Format format, String root, Object entry) {
        return new Body(200, format, write(format, root, entry)).build();
    }

    ResponseEntity<byte[]> errors(int status, Format format, Locale language, List<Open311Problem.Item> items, HttpHeaders more) {
        Body body = body(status, format, "errors", "error",
                items.stream().map(item -> new Wire.ApiError(item.code(), item.text().in(language))).toList());
        more.forEach(body.headers::addAll);
        return body.build();
    }

    private Body body(int status, Format format, String root, String item, List<?> entries) {
        return new Body(status, format, write(format, root, format == Format.JSON ? entries : Map.of(item, entries)));
    }

    private String write(Format format, String root, Object content) {
        try {
            return format == Format.JSON ? json.writeValueAsString(content)
                    : DECLARATION + xml.writer().withRootName(root).writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer could not be written as " + format, e);
        }
    }

    private record Body(int status, Format format, String text, HttpHeaders headers) {

        Body(int status, Format format, String text) {
            this(status, format, text, new HttpHeaders());
            headers.set(HttpHeaders.CONTENT_TYPE, format.mediaType() + "; charset=utf-8");
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }

        ResponseEntity<byte[]> build() {
            return ResponseEntity.status(status).headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
