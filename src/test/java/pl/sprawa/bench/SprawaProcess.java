package pl.sprawa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged application. */
public class SprawaProcess extends JavaServer {

    public static final String PASSWORD = "only-for-the-bench";
    public static final String API_KEY = "bench";

    private static final Path JAR = Path.of("target/sprawa.jar");

    /**
     * @param folder  below {@code target}, for its log and its attachments
     * @param options of the JVM
     */
    public SprawaProcess(String databaseUrl, Path folder, List<String> options) throws IOException {
        super(Stream.concat(options.stream(), Stream.of("-jar", jar())).toList(),
                Map.of("SPRING_DATASOURCE_URL", databaseUrl, "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres", "SPRAWA_ADMIN_PASSWORD", PASSWORD, "SPRAWA_OPEN311_API_KEYS", API_KEY,
                        "SPRAWA_DATA", folder.resolve("data").toString()),
                "/open311/v2/services.json", folder.resolve("sprawa.log"));
    }

    private static String jar() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing. Run first: mvn -DskipTests package");
        }
        return JAR.toString();
    }
}
