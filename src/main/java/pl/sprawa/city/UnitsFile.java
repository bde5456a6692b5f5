package pl.sprawa.city;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.sprawa.city.Csv.Row;

/** Reads {@code units.csv}. */
class UnitsFile {

    private static final String FILE = "units.csv";
    private static final List<String> COLUMNS = List.of("code", "name", "parent", "email", "calendar", "role");

    private final Findings findings;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Unit> roles = new HashMap<>();

    UnitsFile(Findings findings) {
        this.findings = findings;
    }

    /** @param calendars names of the calendars there are, or {@code null} when their file could not be read */
    Units read(PackFolder folder, Set<String> calendars) {
        List<Row> rows = folder.text(FILE).map(text -> new Csv(FILE, COLUMNS, Set.of(), findings).read(text)).orElse(List.of());
        rows.forEach(row -> add(row, calendars));
        if (!rows.isEmpty()) {
            checkLadder();
            Units.ROLES.stream().filter(role -> !roles.containsKey(role)).forEach(role -> findings.add(FILE, 0,
                    "no unit has the role " + role, "write " + role + " in the column role of the unit that plays this part"));
        }
        return new Units(List.copyOf(units.values()), roles);
    }

    private void add(Row row, Set<String> calendars) {
        String code = row.get("code");
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || code.length() > 64) {
            report(row, "\"" + code + "\" is no unit code", "use small letters a-z, digits and single hyphens, for example ud-wola, at most 64");
            return;
        }
        if (units.containsKey(code)) {
            report(row, "the code " + code + " is taken by line " + lines.get(code), "give one of the two units another code");
            return;
        }
        if (row.get("name").isEmpty()) {
            report(row, "the unit " + code + " has no name", "write its full official name in the column name");
        }
        if (!row.get("email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            report(row, "\"" + row.get("email") + "\" is no e-mail address", "write the address that gets the reminders of " + code);
        }
        if (calendars != null && !calendars.contains(row.get("calendar"))) {
            report(row, "there is no calendar \"" + row.get("calendar") + "\"",
                    "use one of calendar.yaml: " + String.join(", ", calendars) + "; or add it there");
        }
        String parent = row.get("parent").isEmpty() ? null : row.get("parent");
        Unit unit = new Unit(code, row.get("name"), parent, row.get("email"), row.get("calendar"));
        units.put(code, unit);
        lines.put(code, row.line());
        for (String role : row.list("role")) {
            if (!Units.ROLES.contains(role)) {
                report(row, "there is no role " + role, "the roles are " + String.join(", ", Units.ROLES));
            } else if (roles.putIfAbsent(role, unit) != null) {
                report(row, "the role " + role + " is taken by " + roles.get(role).code(), "leave the role to one unit");
            }
        }
    }

    /** Every chain of parents ends at the one unit without a parent: the city. */
    private void checkLadder() {
        List<Unit> tops = units.values().stream().filter(unit -> unit.parent() == null).toList();
        if (tops.size() > 1) {
            tops.stream().skip(1).forEach(unit -> findings.add(FILE, lines.get(unit.code()), unit.code() + " has no parent, and "
                    + tops.get(0).code() + " is the city already", "write the unit above it in the column parent"));
        }
        Set<String> reported = new HashSet<>();
        for (Unit unit : units.values()) {
            if (unit.parent() != null && !units.containsKey(unit.parent())) {
                findings.add(FILE, lines.get(unit.code()), "the parent " + unit.parent() + " of " + unit.code() + " is not in the file",
                        "correct the parent, or add a line for " + unit.parent());
            }
            Set<String> path = new LinkedHashSet<>();
            Unit at = unit;
            while (at != null && path.add(at.code())) {
                at = units.get(at.parent());
            }
            // Each circle once, at its first unit in the file; a unit that merely leads into one is fine in itself.
            if (at == unit && reported.addAll(path)) {
                findings.add(FILE, lines.get(unit.code()), "the parents of " + unit.code() + " lead back to it: " + String.join(" > ", path),
                        "let the chain of parents end at the unit of the city, which has no parent");
            }
        }
    }

    private void report(Row row, String problem, String mend) {
        findings.add(FILE, row.line(), problem, mend);
    }
}
