package pl.sprawa.channel.open311;

import java.util.Arrays;
import java.util.Locale;

/** The two forms of every answer; the ending of the path names one. */
enum Format {
    XML("text/xml"), JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws Open311Problem if there is no such format */
    static Format of(String ending) {
        return Arrays.stream(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending)).findFirst()
                .orElseThrow(() -> new Open311Problem(404, "Nie ma formatu „" + ending + "”. Zakończ adres .xml albo .json.",
                        "There is no format '" + ending + "'. End the address with .xml or .json."));
    }

    /** The format in which to speak of an error: JSON if it was asked for, else XML, which every client must read. */
    static Format ofError(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }
}
