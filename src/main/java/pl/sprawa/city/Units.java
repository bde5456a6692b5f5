package pl.sprawa.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The city's units, from {@code city/units.csv}. */
public class Units {

    static final List<String> ROLES = List.of("contact-centre", "coordinator", "quality-control", "auditor");

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Unit> roles;

    /** @param roles the unit of each role; see {@link #inRole} */
    public Units(List<Unit> units, Map<String, Unit> roles) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        this.roles = Map.copyOf(roles);
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(code).map(units::get);
    }

    /** @throws IllegalArgumentException if the city has no such unit; the message names the code */
    public Unit get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(
                "The city has no unit \"" + code + "\": use a code of units.csv in the city pack, or add the unit there"));
    }

    /** In the order of the file. */
    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    /** Whether the one answers to the other, at whatever distance, or is it; but that all answer to the city itself does not count. */
    public boolean answersTo(String code, String above) {
        if (code.equals(above)) {
            return true;
        }
        String parent = find(code).map(Unit::parent).orElse(null);
        return parent != null && get(parent).parent() != null && answersTo(parent, above);
    }

    /**
     * The unit that plays a part in every city: {@code contact-centre}, {@code coordinator}, {@code quality-control}, {@code auditor}.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    public Unit inRole(String role) {
        return Optional.ofNullable(roles.get(role)).orElseThrow(() -> new IllegalArgumentException(
                "There is no role \"" + role + "\": the roles are " + String.join(", ", ROLES)));
    }
}
