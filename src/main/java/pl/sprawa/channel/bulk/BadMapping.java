package pl.sprawa.channel.bulk;

import java.nio.file.Path;

/** The mapping cannot be used as it is; the message names file, line, key and mend. */
class BadMapping extends IllegalArgumentException {

    BadMapping(Path file, int line, String key, String mend) {
        super(file.getFileName() + ", line " + line + ", key '" + key + "': " + mend);
    }

    BadMapping(Path file, String mend) {
        super(file + ": " + mend);
    }
}
