package pl.sprawa.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line says.
 *
 * @param tables  folder, archive or file of edited tables
 * @param from    {@code null}: from the first report
 * @param until   {@code null}: to the last
 * @param files   old reports to look at in place of the stored ones; empty for the stored ones
 * @param mapping what the files mean, {@code null} without files
 * @param csv     where to write the answer as well, or {@code null}
 * @param json    the same
 */
record WhatIfArguments(Path tables, Instant from, Instant until, List<Path> files, Path mapping, Path csv, Path json) {

    static final String USAGE = """
            Usage: java -jar sprawa.jar what-if FOLDER            folder (or .zip, or .dmn) with the edited tables
                     [--since 90d|DATE] [--until 90d|DATE]        reports of this period; all unless given
                     [--file FILE]... [--mapping MAPPING.yaml]    old reports in files (docs/import.md), not those stored
                     [--csv FILE] [--json FILE]                   writes the answer to a file as well
            docs/what-if.md shows what it tells.""";
    private static final List<String> OPTIONS = List.of("--since", "--until", "--file", "--mapping", "--csv", "--json");

    /** Options of Spring ({@code --name=value}) are passed over. @throws IllegalArgumentException with what to mend */
    static WhatIfArguments of(Instant now, ZoneId zone, String... args) {
        Path tables = null;
        Instant from = null;
        Instant until = null;
        List<Path> files = new ArrayList<>();
        Path[] paths = new Path[OPTIONS.size()];
        for (int i = 1; i < args.length; i++) {
            String name = args[i].split("=", 2)[0];
            if (!OPTIONS.contains(name)) {
                if (!name.startsWith("--")) {
                    if (tables != null) {
                        throw new IllegalArgumentException("There are two folders, " + tables + " and " + args[i] + ": put all edited tables into one.");
                    }
                    tables = Path.of(args[i]);
                } else if (!args[i].contains("=")) {
                    throw new IllegalArgumentException("There is no option " + name + ".");
                }
                continue;
            }
            if (!args[i].contains("=") && i + 1 == args.length) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            String value = args[i].contains("=") ? args[i].split("=", 2)[1] : args[++i];
            switch (name) {
                case "--since" -> from = moment(name, value, now, zone);
                case "--until" -> until = moment(name, value, now, zone);
                case "--file" -> files.add(Path.of(value));
                default -> paths[OPTIONS.indexOf(name)] = Path.of(value);
            }
        }
        Path mapping = paths[OPTIONS.indexOf("--mapping")];
        if (tables == null) {
            throw new IllegalArgumentException("Name the folder of the edited tables.");
        } else if (files.isEmpty() != (mapping == null)) {
            throw new IllegalArgumentException("--file and --mapping belong together.");
        }
        return new WhatIfArguments(tables, from, until, files, mapping, paths[OPTIONS.indexOf("--csv")], paths[OPTIONS.indexOf("--json")]);
    }

    private static Instant moment(String option, String value, Instant now, ZoneId zone) {
        if (value.matches("\\d{1,5}d")) {
            return now.minus(Duration.ofDays(Long.parseLong(value.substring(0, value.length() - 1))));
        }
        try {
            return value.contains("T") ? Instant.parse(value) : LocalDate.parse(value).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(option + " takes days back from now (90d), a date (2026-01-31) or a moment (2026-01-31T08:00:00Z), not "
                    + value + ".");
        }
    }

    boolean within(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
