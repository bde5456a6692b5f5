package pl.sprawa.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What checks have found before, so that a deployment costs what it changes and not what there is: a model is checked anew when a byte
 * of it has changed, or one answer to what its check asks about other models. For one city and one vocabulary. Thread safe.
 */
final class CheckMemory {

    /** Files remembered: a city has two hundred, and each change adds one. Those asked for least recently are forgotten. */
    private static final int FILES = 1_000;
    /** For each file, among how many different sets of models. */
    private static final int SITUATIONS = 4;
    /** What is broken comes once, and a broken table may have as many findings as pairs of rules. */
    private static final int FINDINGS = 20;
    private static final int SCOPES = 4;
    private static final Map<Scope, CheckMemory> SHARED = new ConcurrentHashMap<>();

    /** @param asked what the check asked, with the answers */
    private record Found(Map<Question, Object> asked, List<Finding> findings) {

        boolean holdsAmong(ModelSet models) {
            return asked.entrySet().stream().allMatch(each -> Objects.equals(each.getKey().answer(models), each.getValue()));
        }
    }

    /** What is remembered holds for one city and one vocabulary. */
    private record Scope(Vocabulary vocabulary, CityFacts city) {
    }

    private record Known(Outline outline, Deque<Found> found) {
    }

    private final Map<Fingerprint, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Known> eldest) {
            return size() > FILES;
        }
    };

    private long checks;

    /** The memory of this JVM for a city and a vocabulary: tests start the application many times over the same models. */
    static CheckMemory shared(Vocabulary vocabulary, CityFacts city) {
        Scope scope = new Scope(vocabulary, city);
        if (SHARED.size() >= SCOPES && !SHARED.containsKey(scope)) {
            SHARED.clear();
        }
        return SHARED.computeIfAbsent(scope, first -> new CheckMemory());
    }

    Outline outline(Fingerprint file, Supplier<Outline> reading) {
        Outline remembered;
        synchronized (this) {
            remembered = known.containsKey(file) ? known.get(file).outline() : null;
        }
        if (remembered != null) {
            return remembered;
        }
        Outline outline = reading.get();
        if (outline.against().size() <= FINDINGS) {
            keep(file, new Known(outline, new ArrayDeque<>()));
        }
        return outline;
    }

    private synchronized void keep(Fingerprint file, Known read) {
        known.putIfAbsent(file, read);
    }

    /** What the check of a file has found among models that answer all it asked as these do; empty if there was no such check. */
    synchronized Optional<List<Finding>> found(Fingerprint file, ModelSet models) {
        if (!known.containsKey(file)) {
            return Optional.empty();
        }
        Deque<Found> before = known.get(file).found();
        Optional<Found> found = before.stream().filter(each -> each.holdsAmong(models)).findFirst();
        found.ifPresent(again -> {
            before.remove(again);
            before.addFirst(again);
        });
        return found.map(Found::findings);
    }

    /** How many checks it was told of. */
    synchronized long checks() {
        return checks;
    }

    /** @param asked all that the check asked, with the answers */
    synchronized void keep(Fingerprint file, Map<Question, Object> asked, List<Finding> findings) {
        checks++;
        if (known.containsKey(file) && findings.size() <= FINDINGS) {
            Deque<Found> found = known.get(file).found();
            found.addFirst(new Found(new HashMap<>(asked), findings));
            if (found.size() > SITUATIONS) {
                found.removeLast();
            }
        }
    }
}
