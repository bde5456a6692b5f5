package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.sprawa.casework.Colleagues.Colleague;
import pl.sprawa.city.CityPack;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** Somebody is told, whoever has an address. */
class AddresseesTest {

    private static final MessageTexts TEXTS = CityPack.read("classpath:/city/").texts();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Unit roads = new Unit("zdm", "Drogi", null, "", "office");
    private final Unit coordinator = new Unit("koordynator", "Koordynator", null, "koordynator@example.org", "office");
    private final Unit auditor = new Unit("audytor", "Audyt", null, "audyt@example.org", "office");
    private final Colleagues colleagues = mock(Colleagues.class);
    private final Absences absences = mock(Absences.class);

    @BeforeEach
    void nobody() {
        when(colleagues.of(anyString())).thenReturn(List.of());
        when(absences.now()).thenReturn(List.of());
    }

    private Addressees with(Unit coordinating) {
        return new Addressees(colleagues, absences, new Units(List.of(roads, coordinating, auditor), Map.of("coordinator", coordinating, "auditor", auditor)));
    }

    private static Colleague person(String id, String email) {
        return new Colleague(id, id, email);
    }

    @Test
    void theHeadsOfTheUnitAndNoOthers() {
        when(colleagues.of("heads")).thenReturn(List.of(person("head", "head@example.org"), person("other", "other@example.org"), person("third", null)));
        when(colleagues.of("zdm")).thenReturn(List.of(person("head", "head@example.org"), person("clerk", "clerk@example.org"), person("third", null)));
        assertThat(with(coordinator).headsOf(roads).addresses()).containsExactly("head@example.org");
        assertThat(sentence(with(coordinator).headsOf(roads))).isEqualTo("head (head@example.org)");
        assertThat(with(coordinator).standsInForHead("clerk", "zdm")).isFalse();

        when(absences.now()).thenReturn(List.of(new Absence(1, "head", "clerk", "zdm", DAY, DAY)));
        when(colleagues.find("clerk")).thenReturn(Optional.of(person("clerk", "clerk@example.org")));
        assertThat(with(coordinator).headsOf(roads).addresses()).containsExactly("clerk@example.org");
        assertThat(with(coordinator).standsInForHead("clerk", "zdm")).isTrue();
        assertThat(with(coordinator).standsInForHead("clerk", "ztm")).isFalse();
    }

    @Test
    void coordinatorsWhereTheUnitHasNoAddressAtAll() {
        assertThat(with(coordinator).headsOf(roads).addresses()).containsExactly("koordynator@example.org");
        when(colleagues.of("coordinators")).thenReturn(List.of(person("jan", "jan@example.org")));
        assertThat(with(coordinator).headsOf(roads).addresses()).containsExactly("jan@example.org");
        assertThat(sentence(with(coordinator).headsOf(roads))).isEqualTo("Drogi nie ma żadnego adresu e-mail, więc powiadomiono koordynatorów. jan (jan@example.org)");
        assertThat(with(coordinator).auditors().addresses()).containsExactly("audyt@example.org");
    }

    @Test
    void nobodyIsSaidAloud() {
        Addressees.Chosen chosen = with(new Unit("koordynator", "Koordynator", null, "", "office")).headsOf(roads);
        assertThat(chosen.addresses()).isEmpty();
        assertThat(sentence(chosen)).contains("wiadomości nie wysłano");
    }

    private String sentence(Addressees.Chosen chosen) {
        return TEXTS.phrase("told-who", chosen.model(roads));
    }
}
