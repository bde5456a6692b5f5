package pl.sprawa.models;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the resident is told at the end, by code of the outcome. */
final class Outcomes {

    private Outcomes() {
    }


    static Properties texts(String language) {
        String name = "/city/messages/outcomes." + language + ".properties";
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(Outcomes.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return texts;
    }
}
