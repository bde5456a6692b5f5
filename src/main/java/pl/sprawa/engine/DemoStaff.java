package pl.sprawa.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The people of the demo, from {@code city/demo-staff.csv}: {@code id,first name,last name,role,groups separated by blanks,e-mail}. */
@Component
class DemoStaff {

    /** @param email or {@code null} */
    record Person(String id, String firstName, String lastName, String role, List<String> groups, String email) {
    }

    private final Resource file;

    DemoStaff(@Value("${sprawa.city}demo-staff.csv") Resource file) {
        this.file = file;
    }

    /** @throws IllegalStateException if a line has not five or six columns; the message shows the line */
    List<Person> people() {
        if (!file.exists()) {
            return List.of(); // a city need not have a demo
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(DemoStaff::person).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Person person(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != 5 && columns.length != 6) {
            throw new IllegalStateException("demo-staff.csv needs five columns (id,first name,last name,role,groups) and perhaps a sixth (e-mail), but has: " + line);
        }
        return new Person(columns[0].trim(), columns[1].trim(), columns[2].trim(), columns[3].trim(), List.of(columns[4].trim().split(" +")),
                columns.length == 5 || columns[5].isBlank() ? null : columns[5].trim());
    }
}
