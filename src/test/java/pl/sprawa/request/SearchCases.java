package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;

@RequestContext
abstract class SearchCases {

    @Autowired
    CaseSearch search;
    @Autowired
    WordIndex index;
    @Autowired
    Requests requests;
    @Autowired
    PastRequests past;
    @Autowired
    SettableClock clock;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        TestReports.empty(jdbc);
        clock.set(SlimDatabase.START);
    }

    private String report(String description, String address, String district) {
        clock.forward(Duration.ofMinutes(1));
        return requests.store(new NewRequest(Channel.PHONE, null, null, "pothole", "Naprawa jezdni", description, new Place(null, null, address, null, null, district,
            null, null), Map.of(), null, false, null, new Reporter("Anna", "Nowak", " Anna.Nowak@Example.org", "+48 600-100-200", null, null, "pl"))).number();
    }

    private static CaseFilter words(String words) {
        return new CaseFilter(words, null, null, null, null, null, null);
    }

    private List<String> found(CaseFilter filter) {
        assertThat(search.of(filter).count(1000)).isEqualTo(search.of(filter).newest(1000).size());
        return search.of(filter).page(null, 10).cases().stream().map(FoundCase::number).toList();
    }

    @Test
    void allWordsMustBeThereInWhateverForm() {
        String hole = report("Głęboka dziura w jezdni, śmieci obok", "Puławska 152", "mokotow");
        String holes = report("DZIURY!!! I jeszcze smieci", "Targowa 15", "praga-polnoc");
        String lamp = report("Nie świeci latarnia", "Puławska 15", "mokotow");
        index.catchUp();

        assertThat(found(words("dziurą"))).containsExactly(holes, hole);
        assertThat(found(words("dziurze na puławskiej"))).containsExactly(hole);
        assertThat(found(words("smieci"))).containsExactly(holes, hole);
        assertThat(found(words("śmieciami"))).contains(hole);
        assertThat(found(words("pulawska 15"))).containsExactly(lamp);
        assertThat(found(words("naprawy"))).as("the name of the service").containsExactly(lamp, holes, hole);
        assertThat(found(words("latarnia dziura"))).isEmpty();
        assertThat(found(words("Nowak"))).as("personal data").isEmpty();
        assertThat(found(words("i w na"))).as("no word that would find anything").isEmpty();
        assertThat(found(words(" "))).containsExactly(lamp, holes, hole);
        assertThat(found(words("%' or 1=1 --"))).isEmpty();
    }

    @Test
    void filtersHoldTogetherWithWords() {
        String one = report("dziura", "Puławska 1", "mokotow");
        String two = report("dziura", "Wolska 1", "wola");
        String three = report("latarnia", "Wolska 2", "wola");
        index.catchUp();
        requests.assign(one, "zdm");
        requests.assign(two, "ud-wola");
        requests.close(two, "repaired", null);
        requests.reclassify(three, "street-light", "Latarnia");
        var time = requests.get(two).requestedAt();

        for (String words : new String[] {null, "jezdni"}) {
            assertThat(found(new CaseFilter(words, Set.of("zdm", "ztm"), null, null, null, null, null))).containsExactly(one);
            assertThat(found(new CaseFilter(words, Set.of(), null, null, null, null, null))).isEmpty();
            assertThat(found(new CaseFilter(words, null, "street-light", null, null, null, null))).containsExactly(three);
            assertThat(found(new CaseFilter(words, null, null, "wola", null, null, null))).containsExactly(three, two);
            assertThat(found(new CaseFilter(words, null, null, null, Status.CLOSED, null, null))).containsExactly(two);
            assertThat(found(new CaseFilter(words, null, null, null, null, time, null))).containsExactly(three, two);
            assertThat(found(new CaseFilter(words, null, null, null, null, null, time))).containsExactly(one);
            assertThat(found(new CaseFilter(words, Set.of("ud-wola"), "pothole", "wola", Status.CLOSED, time, time.plusSeconds(1)))).containsExactly(two);
        }
    }

    @Test
    void pagesGoToAndFroAlsoBetweenReportsOfOneMoment() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, report("dziura i śmieci", "Puławska " + i, "mokotow"));
            clock.set(SlimDatabase.START.plusSeconds(i / 3));
        }
        index.catchUp();
        for (CaseFilter filter : List.of(CaseFilter.ALL, words("dziura"), words("śmieci dziury"))) {
            List<String> order = search.of(filter).newest(10).stream().map(FoundCase::number).toList();
            assertThat(order).containsExactlyInAnyOrderElementsOf(all);
            FoundCases first = search.of(filter).page(null, 3);
            FoundCases second = search.of(filter).page(again(first.older()), 3);
            FoundCases third = search.of(filter).page(again(second.older()), 3);
            assertThat(numbers(first, second, third)).isEqualTo(order);
            assertThat(first.newer()).isNull();
            assertThat(third.older()).isNull();
            assertThat(search.of(filter).page(again(third.newer()), 3)).isEqualTo(second);
            assertThat(search.of(filter).page(again(second.newer()), 3)).isEqualTo(first);
        }
        assertThat(Position.read("o12")).isEmpty();
        assertThat(Position.read("o99999999999999999.26")).isNotNull();
    }

    private static Position again(Position position) {
        return Position.read(position.toString()).orElseThrow();
    }

    private static List<String> numbers(FoundCases... pages) {
        return List.of(pages).stream().flatMap(page -> page.cases().stream()).map(FoundCase::number).toList();
    }

    @Test
    void findsByPhoneAndEmailHoweverTheyAreWrittenUntilErased() {
        String number = report("dziura", "Puławska 1", "mokotow");
        for (String contact : new String[] {"600100200", "48600100200", "600 100 200", "+48 (600) 100-200", "anna.nowak@example.org", "ANNA.NOWAK@EXAMPLE.ORG "}) {
            assertThat(search.byContact(contact, 10)).as(contact).extracting(FoundCase::number).containsExactly(number);
            assertThat(CaseSearch.isContact(contact.strip())).as(contact).isTrue();
        }
        assertThat(search.byContact("600100201", 10)).isEmpty();
        assertThat(search.byContact("nowak@example.org", 10)).isEmpty();
        assertThat(CaseSearch.isContact("Puławska 152")).isFalse();
        assertThat(CaseSearch.isContact("123")).isFalse();
        requests.eraseReporter(number);
        assertThat(search.byContact("600100200", 10)).isEmpty();
    }

    @Test
    void whatIsOldOrBroughtOverIsTakenInTooAndNothingTwice() {
        jdbc.sql("update request_word_fill set next_number = ''").update();
        clock.set(SlimDatabase.START.minus(Duration.ofDays(400)));
        String old = report("dziura", "Puławska 1", "mokotow");
        clock.set(SlimDatabase.START);
        String fresh = report("dziura", "Puławska 2", "mokotow");
        index.catchUp();
        index.catchUp();
        assertThat(found(words("dziura"))).containsExactly(fresh, old);

        var longAgo = SlimDatabase.START.minus(Duration.ofDays(2000));
        String brought = past.store(List.of(new PastRequests.Past(TestReports.report("old-7", null), longAgo, longAgo, "Naprawiono.", "Dawny system: 7"))).get(0);
        index.often();
        assertThat(found(words("krater"))).containsExactly(brought);
        assertThat(jdbc.sql("select count(*) from request_word where stem = ''").query(Integer.class).single()).isEqualTo(3);
        assertThatThrownBy(() -> jdbc.sql("insert into request_word select * from request_word").update()).isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    /** Which word is rarest costs a count of each; a page and the number above it are one search. */
    @Test
    void whatIsRarestIsCountedOnce() {
        report("Dziura w jezdni", "Puławska 152", "mokotow");
        index.catchUp();
        List<String> asked = new ArrayList<>();
        JdbcClient noting = sql -> {
            asked.add(sql);
            return jdbc.sql(sql);
        };
        SoughtCases sought = new CaseSearch(noting).of(words("dziura jezdni"));
        assertThat(asked).isEmpty();
        assertThat(sought.page(null, 10).cases()).hasSize(1);
        assertThat(sought.count(10)).isEqualTo(1);
        assertThat(sought.newest(10)).hasSize(1);
        assertThat(asked).filteredOn(sql -> sql.contains("request_word where stem = :key")).hasSize(2);
    }
}
