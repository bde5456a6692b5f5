package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered, until when, and how much of it. */
class CheckMemoryTest {

    private static final List<Finding> FOUND = List.of(new Finding("a.form", null, null, "is odd", "mend it", "form"));

    private final CheckMemory memory = new CheckMemory();

    private static ModelFile form(String id, String words) {
        return new ModelFile("forms/" + id + ".form", ("{\"id\": \"" + id + "\", \"components\": [], \"words\": \"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private ModelSet models(ModelFile... files) {
        return new ModelSet(List.of(files), List.of(), memory);
    }

    /** A check of the first of them that asks for the form b. */
    private Fingerprint checked(ModelSet models) {
        Neighbours neighbours = new Neighbours(models);
        neighbours.form("b");
        Fingerprint first = models.checked().get(0).fingerprint;
        memory.keep(first, neighbours.asked(), FOUND);
        return first;
    }

    @Test
    void holdsWhileEveryAnswerIsTheSame() {
        Fingerprint a = checked(models(form("a", ""), form("b", "")));

        assertThat(memory.found(a, models(form("a", ""), form("b", ""), form("c", "")))).as("nobody asked for c").contains(FOUND);
        assertThat(memory.found(a, models(form("a", ""), form("b", "other words")))).isEmpty();
        assertThat(memory.found(a, models(form("a", "")))).isEmpty();
    }

    @Test
    void anotherByteIsAnotherFileAnotherFolderIsNot() {
        Fingerprint a = checked(models(form("a", "")));

        assertThat(Fingerprint.of(form("a", "x"))).isNotEqualTo(a);
        assertThat(Fingerprint.of(new ModelFile("a.form", form("a", "").content()))).isEqualTo(a);
        assertThat(Fingerprint.of(new ModelFile("b.form", form("a", "").content()))).isNotEqualTo(a);
    }

    @Test
    void aDeploymentCostsWhatItChanges() {
        ModelCheck check = new ModelCheck(new Vocabulary(Set.of(), Set.of(), Set.of(), Set.of()), new CityFacts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()), memory);
        List<ModelFile> running = IntStream.range(0, 50).mapToObj(i -> form("form-" + i, "")).toList();
        check.check(running, List.of());
        assertThat(memory.checks()).isEqualTo(50);

        check.joining(List.of(form("form-7", "other words"), form("form-50", "")), running);

        assertThat(memory.checks()).isEqualTo(52);
    }

    @Test
    void severalSituationsAreRememberedButNotEndlesslyMany() {
        Fingerprint a = checked(models(form("a", "")));
        IntStream.range(0, 3).forEach(i -> checked(models(form("a", ""), form("b", "words " + i))));
        assertThat(memory.found(a, models(form("a", "")))).as("used again, so kept longest").contains(FOUND);

        IntStream.range(3, 6).forEach(i -> checked(models(form("a", ""), form("b", "words " + i))));

        assertThat(memory.found(a, models(form("a", "")))).contains(FOUND);
        assertThat(memory.found(a, models(form("a", ""), form("b", "words 5")))).contains(FOUND);
        assertThat(memory.found(a, models(form("a", ""), form("b", "words 0")))).isEmpty();
    }

    @Test
    void filesNotSeenForLongAreForgotten() {
        Fingerprint a = checked(models(form("a", "")));
        Fingerprint z = checked(models(form("z", "")));
        for (int i = 0; i < 1_200; i++) {
            models(form("a", ""), form("other", "words " + i));
        }

        assertThat(memory.found(a, models(form("a", "")))).contains(FOUND);
        assertThat(memory.found(z, models(form("z", "")))).isEmpty();
    }

    @Test
    void whatHasManyFindingsIsCheckedAnew() {
        Fingerprint a = models(form("a", "")).checked().get(0).fingerprint;
        memory.keep(a, Map.of(), IntStream.range(0, 100).mapToObj(i -> new Finding("a.form", null, null, "is odd in way " + i, "mend it", "form")).toList());

        assertThat(memory.found(a, models(form("a", "")))).isEmpty();
    }
}
