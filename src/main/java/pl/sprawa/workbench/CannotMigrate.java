package pl.sprawa.workbench;

import java.util.Locale;

/** A migration that cannot be started now; tells in the analyst's language what to do. */
final class CannotMigrate extends RuntimeException {

    private final transient Object[] arguments;

    /** @param key of the text in {@code migrations.properties}, after {@code cannot.} */
    CannotMigrate(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    String text(Locale language) {
        return MigrationWords.text("cannot." + getMessage(), language, arguments);
    }
}
