package pl.sprawa.city;

import java.util.Map;
import java.util.Optional;

/** The systems of units that have one of their own, from {@code city/handover.yaml}. */
public class UnitSystems {

    private final Map<String, UnitSystem> systems;

    /** @param systems by code of the unit */
    public UnitSystems(Map<String, UnitSystem> systems) {
        this.systems = Map.copyOf(systems);
    }

    /** Empty for a unit that works in this system, as most do. */
    public Optional<UnitSystem> of(String unit) {
        return unit == null ? Optional.empty() : Optional.ofNullable(systems.get(unit));
    }
}
