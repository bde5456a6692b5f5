package pl.sprawa.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import pl.sprawa.casework.ServiceLevels.Level;

/** The routing tables and the table of deadlines as they stand, or as they would; each read when it is first asked. */
final class TableSet {

    private static final String ROUTING = "-routing";

    private final DmnEngine engine;
    private final Map<String, byte[]> files;
    private final TableSet origin;
    private final Map<String, RememberedTable<String>> routing = new HashMap<>();
    private RememberedTable<Level> levels;

    /** @param files models by base name */
    TableSet(DmnEngine engine, Map<String, byte[]> files) {
        this(engine, files, null);
    }

    private TableSet(DmnEngine engine, Map<String, byte[]> files, TableSet origin) {
        this.engine = engine;
        this.files = files;
        this.origin = origin;
    }

    /** These tables with some changed; what is not changed is the same object and remembers for both. */
    TableSet with(List<ModelFile> edited) {
        Map<String, byte[]> all = new HashMap<>(files);
        edited.forEach(file -> all.put(file.baseName(), file.content()));
        return new TableSet(engine, all, this);
    }

    boolean routes(String service) {
        return files.containsKey(service + ROUTING + ".dmn");
    }

    /** Which unit a service's reports go to. */
    RememberedTable<String> routing(String service) {
        return routing.computeIfAbsent(service, code -> unchanged(code + ROUTING) ? origin.routing(code)
                : table(code + ROUTING, TableSet::unit));
    }

    RememberedTable<Level> levels() {
        if (levels == null) {
            levels = unchanged(DecisionCheck.SERVICE_LEVEL) ? origin.levels() : table(DecisionCheck.SERVICE_LEVEL,
                    result -> result.isEmpty() ? null : Level.of(result.getFirstResult().getEntryMap()));
        }
        return levels;
    }

    private boolean unchanged(String decision) {
        return origin != null && origin.files.get(decision + ".dmn") == files.get(decision + ".dmn");
    }

    private <T> RememberedTable<T> table(String decision, Function<DmnDecisionResult, T> reader) {
        return new RememberedTable<>(engine, decision, files.get(decision + ".dmn"), reader);
    }

    private static String unit(DmnDecisionResult result) {
        return result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
    }
}
