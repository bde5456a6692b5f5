package pl.sprawa.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads files of old reports for those who only want to look; whoever can translate them provides it. Nothing is stored. */
public abstract class OldReports {

    /**
     * @param mapping what the columns of the files mean (docs/import.md)
     * @param take    is handed each report that an import would store
     * @return how many rows an import would reject
     * @throws IllegalArgumentException if the mapping must be mended; the message says where
     * @throws IOException              if a file cannot be read to its end; the message says where
     */
    public abstract long each(List<Path> files, Path mapping, Consumer<Reported> take) throws IOException;
}
