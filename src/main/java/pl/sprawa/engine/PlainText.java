package pl.sprawa.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What staff type, without the control characters that no keyboard types and of which a database refuses some (PostgreSQL the NUL): they come along when text is
 * pasted from other programs. Line ends and tabs stay.
 */
public final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private PlainText() {
    }

    /** The text without them; {@code null} for {@code null}. */
    public static String of(String typed) {
        return typed == null ? null : CONTROL.matcher(typed).replaceAll("");
    }

    /** For all texts in JSON, also where no type is named, as in the variables of a form. */
    static SimpleModule inJson() {
        return new SimpleModule().addDeserializer(String.class, new StdScalarDeserializer<>(String.class) {

            @Override
            public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return PlainText.of(StringDeserializer.instance.deserialize(json, context));
            }
        });
    }
}
