package pl.sprawa.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The .dmn files that somebody has edited, out of a folder, an archive, or as they are; other files are left alone. */
final class EditedTables {

    /** Of one table, unpacked; a table of a thousand rules has a tenth of it. */
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_FILES = 1_000;

    private EditedTables() {
    }

    /** @throws CannotAsk if there is nothing to read */
    static List<ModelFile> in(Path path) {
        try {
            if (Files.isDirectory(path)) {
                List<ModelFile> files = new ArrayList<>();
                try (Stream<Path> all = Files.walk(path)) {
                    for (Path file : all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".dmn")).sorted().toList()) {
                        files.add(new ModelFile(file.toString(), Files.readAllBytes(file)));
                    }
                }
                return files;
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                return in(path.toString(), bytes);
            }
        } catch (IOException e) {
            throw new CannotAsk("unreadable", path);
        }
    }

    /** @param name ends in .zip or .dmn */
    static List<ModelFile> in(String name, InputStream bytes) {
        try {
            if (name.endsWith(".dmn")) {
                return List.of(new ModelFile(name, limited(name, bytes)));
            } else if (!name.endsWith(".zip")) {
                throw new CannotAsk("neither", name);
            }
            List<ModelFile> files = new ArrayList<>();
            ZipInputStream archive = new ZipInputStream(bytes);
            int seen = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null && seen < MOST_FILES; entry = archive.getNextEntry()) {
                seen++;
                if (entry.getName().endsWith(".dmn")) {
                    files.add(new ModelFile(entry.getName(), limited(entry.getName(), archive)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new CannotAsk("unreadable", name);
        }
    }

    private static byte[] limited(String name, InputStream bytes) throws IOException {
        byte[] content = bytes.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new CannotAsk("tooLarge", name);
        }
        return content;
    }
}
