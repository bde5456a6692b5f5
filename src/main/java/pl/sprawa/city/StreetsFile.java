package pl.sprawa.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.sprawa.city.Csv.Row;
import pl.sprawa.city.Streets.Name;

/** Reads {@code streets.csv}. */
class StreetsFile {

    private static final String FILE = "streets.csv";
    private static final List<String> COLUMNS = List.of("name", "districts", "manager", "aliases");
    private static final List<String> MANAGERS = List.of("city", "district", "internal");

    private final Districts districts;
    private final AddressParser parser;
    private final Findings findings;
    private final boolean allDistricts;
    private final List<Name> names = new ArrayList<>();
    private final Map<Street, Integer> lines = new HashMap<>();

    /** @param allDistricts whether the districts are all there; if not, their file has findings already */
    StreetsFile(Districts districts, boolean allDistricts, AddressParser parser, Findings findings) {
        this.allDistricts = allDistricts;
        this.districts = districts;
        this.parser = parser;
        this.findings = findings;
    }

    Streets read(PackFolder folder) {
        folder.text(FILE).map(text -> new Csv(FILE, COLUMNS, Set.of("aliases"), findings).read(text)).orElse(List.of()).forEach(this::add);
        checkNames();
        return new Streets(names, districts, parser);
    }

    private void add(Row row) {
        Set<String> codes = new LinkedHashSet<>(row.list("districts"));
        if (Words.of(row.get("name")).isEmpty()) {
            findings.add(FILE, row.line(), "the street has no name", "write its official name in the column name, or remove the line");
            return;
        }
        if (codes.isEmpty()) {
            findings.add(FILE, row.line(), row.get("name") + " lies in no district", "write the codes of its districts, separated by |");
        }
        codes.stream().filter(code -> allDistricts && districts.all().stream().noneMatch(d -> d.code().equals(code)))
                .forEach(code -> findings.add(FILE, row.line(), "there is no district " + code,
                        "use codes of districts.geojson: " + String.join(", ", districts.all().stream().map(District::code).toList())));
        if (!MANAGERS.contains(row.get("manager"))) {
            findings.add(FILE, row.line(), "\"" + row.get("manager") + "\" is no manager of a road", "write one of " + String.join(", ", MANAGERS));
        }
        Street street = new Street(row.get("name"), Collections.unmodifiableSet(codes), row.get("manager"));
        if (lines.putIfAbsent(street, row.line()) != null) {
            findings.add(FILE, row.line(), row.get("name") + " stands on line " + lines.get(street) + " already", "remove one of the two lines");
            return;
        }
        Name name = Streets.name(row.get("name"), parser.words().usual(), street, parser.words());
        names.add(name);
        row.list("aliases").forEach(alias -> names.add(Streets.name(alias, name.kind(), street, parser.words())));
    }

    /** A name or alias that means two streets of one district could never be told apart. */
    private void checkNames() {
        Map<List<String>, Street> taken = new HashMap<>();
        for (Name name : names) {
            for (String district : name.street().districts()) {
                List<String> key = new ArrayList<>(name.words());
                key.add(name.kind());
                key.add(district);
                Street other = taken.putIfAbsent(key, name.street());
                if (other != null && !other.equals(name.street())) {
                    findings.add(FILE, lines.get(name.street()), "\"" + String.join(" ", name.words()) + "\" in " + district + " is also " + other.name()
                            + " on line " + lines.get(other), "merge the two lines, or leave out the alias");
                }
            }
        }
    }
}
