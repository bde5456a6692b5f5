package pl.sprawa.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The open cases of a scope at one moment, counted once and added up by whatever is asked. */
public record Backlog(List<Cell> cells) {

    /** The cases that are alike in all that they are counted by; unit and district may be {@code null}. */
    public record Cell(String unit, String service, String district, Age age, Load load) {
    }

    public Load total() {
        return cells.stream().map(Cell::load).reduce(Load.NONE, Load::plus);
    }

    /** By unit, the one with most overdue first; {@code null} is a key where cases have no unit yet. */
    public Map<String, Load> byUnit() {
        return by(Cell::unit);
    }

    public Map<String, Load> byService() {
        return by(Cell::service);
    }

    public Map<String, Load> byDistrict() {
        return by(Cell::district);
    }

    /** All ages, also those of which there is no case, from the fresh to the old. */
    public Map<Age, Load> byAge() {
        Map<Age, Load> sums = new LinkedHashMap<>();
        for (Age age : Age.values()) {
            sums.put(age, cells.stream().filter(cell -> cell.age() == age).map(Cell::load).reduce(Load.NONE, Load::plus));
        }
        return sums;
    }

    private Map<String, Load> by(Function<Cell, String> what) {
        Map<String, Load> sums = new HashMap<>();
        for (Cell cell : cells) {
            sums.compute(what.apply(cell), (key, sum) -> sum == null ? cell.load() : sum.plus(cell.load()));
        }
        Map<String, Load> sorted = new LinkedHashMap<>();
        sums.entrySet().stream().sorted(Comparator.<Map.Entry<String, Load>>comparingLong(sum -> -sum.getValue().overdue())
                .thenComparing(sum -> -sum.getValue().soon()).thenComparing(sum -> -sum.getValue().open())
                .thenComparing(sum -> Objects.requireNonNullElse(sum.getKey(), ""))).forEach(sum -> sorted.put(sum.getKey(), sum.getValue()));
        return sorted;
    }
}
