package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({"dziura,dziury", "dziura,dziurą", "dziurę,dziurze", "Dziur,dziurami", "śmieci,smieci", "śmieci,śmieciami", "SMIECI,śmieciach", "latarnia,latarni",
            "latarnię,latarniami", "Puławska,Puławskiej", "pulawska,Puławskiej", "Łazienkowska,lazienkowska", "chodnik,chodniku", "drzewo,drzewa", "krawężnik,kraweznik", "droga,drodze", "awaria,awarii", "przystanek,przystanku", "uszkodzony,uszkodzona", "powietrze,powietrza", "gałęzie,gałęzi"})
    void formsOfAWordMeet(String one, String other) {
        assertThat(Stems.of(one)).as(one + " " + Stems.of(one) + " " + Stems.of(other)).containsAnyElementsOf(Stems.of(other));
    }

    @ParameterizedTest
    @CsvSource({"dziura,drzewo", "latarnia,lato", "śmieci,śnieg", "dziura,dziecko", "152,15"})
    void differentWordsDoNot(String one, String other) {
        assertThat(Stems.of(one)).as(one + " " + Stems.of(one) + " " + Stems.of(other)).doesNotContainAnyElementsOf(Stems.of(other));
    }

    @Test
    void whatEveryTextHoldsIsLeftOut() {
        assertThat(Stems.of("Jest i w tym oraz się na", "- ; …", null, "")).isEmpty();
        assertThat(Stems.each("dziura na Puławskiej 152")).hasSize(3).last().isEqualTo(Set.of("152"));
    }

    @Test
    void fitsTheColumn() {
        assertThat(Stems.of("ż".repeat(300) + " " + "\uFB03".repeat(64), "x7".repeat(100))).isNotEmpty().allMatch(stem -> stem.length() <= 64 && !stem.isEmpty());
    }
}
