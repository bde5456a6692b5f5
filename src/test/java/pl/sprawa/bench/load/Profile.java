package pl.sprawa.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the application's CPU time goes: samples of Flight Recorder, each given to the innermost part that it was in. */
class Profile {

    private static final Map<String, List<String>> PARTS = parts();

    private final long pid;
    private final Path recording;

    Profile(long pid, Path folder) {
        this.pid = pid;
        this.recording = folder.resolve("profile.jfr").toAbsolutePath();
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("PostgreSQL driver", List.of("org.postgresql"));
        parts.put("FEEL", List.of("org.camunda.feel", "camundajar.impl.scala", "org.camunda.bpm.dmn"));
        parts.put("MyBatis", List.of("org.apache.ibatis"));
        parts.put("engine", List.of("org.camunda"));
        parts.put("JSON", List.of("com.fasterxml"));
        parts.put("message texts", List.of("com.samskivert"));
        parts.put("connection pool", List.of("com.zaxxer"));
        parts.put("Spring JDBC and transactions", List.of("org.springframework.jdbc", "org.springframework.transaction"));
        parts.put("HTTP server", List.of("org.apache.catalina", "org.apache.coyote", "org.apache.tomcat"));
        parts.put("Spring", List.of("org.springframework"));
        parts.put("Sprawa", List.of("pl.sprawa"));
        return parts;
    }

    void start() throws Exception {
        Files.deleteIfExists(recording);
        command("JFR.start", "name=bench", "settings=profile");
    }

    /** @return share of each part, in percent */
    Map<String, Double> stop() throws Exception {
        command("JFR.stop", "name=bench", "filename=" + recording);
        Map<String, Long> samples = new TreeMap<>();
        long all = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.merge(part(event.getStackTrace().getFrames()), 1L, Long::sum);
                    all++;
                }
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        double total = Math.max(1, all);
        samples.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> shares.put(each.getKey(), 100 * each.getValue() / total));
        return shares;
    }

    private static String part(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
                if (part.getValue().stream().anyMatch(type::startsWith)) {
                    return part.getKey();
                }
            }
        }
        return "JDK alone";
    }

    private void command(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd failed: " + line);
        }
    }
}
