package pl.sprawa.bench.year;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pl.sprawa.SprawaApplication;

/**
 * A year of deadlines: cases reported through the year, with questions, answers, silence and endings; at the end of August the
 * city adds a day off and the application is restarted with it. Every reminder, rung and expiry must fire once, at the minute
 * that {@link NaiveYear} computes. Run: {@code mvn test -Dtest=YearBench} ({@code -Dbench.cases=10000}).
 */
class YearBench {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant CALENDAR_CHANGE = Instant.parse("2026-08-31T22:00:00Z");
    private static final Instant END = NaiveYear.BEGIN.plus(Duration.ofDays(364));
    private static final LocalDate DAY_OFF = LocalDate.parse("2026-10-02");

    @Test
    void everyTimerFiresOnceAtItsMinute() throws IOException {
        int cases = Integer.getInteger("bench.cases", 10_000);
        Random random = new Random(19115);
        List<Scenario> scenarios = new ArrayList<>(Stream.generate(() -> new Scenario(random)).limit(cases).toList());
        long begun = System.nanoTime();
        try (ConfigurableApplicationContext before = start("classpath:/city/")) {
            new YearRunner(before, scenarios).run(NaiveYear.BEGIN, CALENDAR_CHANGE);
        }
        try (ConfigurableApplicationContext after = start(cityWithDayOff())) {
            new YearRunner(after, scenarios).run(CALENDAR_CHANGE, END);
            YearVerdict verdict = new YearVerdict(after, new NaiveYear(Set.of(DAY_OFF)), WARSAW, END);
            scenarios.forEach(verdict::judge);
            System.out.printf("%s%nYear simulated in %d s%n", verdict, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            verdict.mustBeClean();
        }
    }

    private static ConfigurableApplicationContext start(String city) {
        return new SpringApplicationBuilder(SprawaApplication.class).run("--server.port=0", "--sprawa.city=" + city,
                "--spring.datasource.url=jdbc:h2:mem:year;DB_CLOSE_DELAY=-1", "--sprawa.data=target/bench-data",
                "--camunda.bpm.job-execution.enabled=false", "--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    /** The city's pack with one more day off. */
    private static String cityWithDayOff() throws IOException {
        Path from = Path.of("city");
        Path to = Files.createTempDirectory("city");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path calendar = to.resolve("calendar.yaml");
        Files.writeString(calendar, Files.readString(calendar).replace("days-off: []", "days-off: [" + DAY_OFF + "]"));
        return "file:" + to + "/";
    }
}
