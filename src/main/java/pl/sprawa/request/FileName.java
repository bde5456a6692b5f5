package pl.sprawa.request;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the name that a sender gave a file harmless to show, to save and to put into a header. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {
    }

    /** Without folders, control or direction characters; its ending is one of the type's own, whatever it was. */
    static String of(String given, MediaType type) {
        String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC)
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("[\\p{C}<>:\"|?*;%]", "")
            .replaceAll("\\s+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        boolean honest = dot > 0 && type.extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        String ending = honest ? name.substring(dot) : "." + type.extensions.get(0);
        String stem = honest ? name.substring(0, dot) : name;
        if (stem.isEmpty()) {
            stem = "plik";
        }
        int end = Math.min(stem.length(), LONGEST - ending.length());
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
