package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pack of Warsaw, against what the city's own API said of five reports in March 2019 and against plain facts of the city. */
class WarsawTest {

    private static final CityPack WARSAW = CityPack.read("classpath:/city/");
    private static final Districts DISTRICTS = WARSAW.districts();
    private static final Streets STREETS = WARSAW.streets();

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            135285/19, 52.2289319442578,   21.0853462197776,   "Kapelanów AK 1, 04-046 Praga-Południe", Praga Południe, Kapelanów Armii Krajowej, district
            135308/19, 52.2267145667074,   21.0595765271323,   "PARYSKA 8, 03-954 Praga-Południe",      Praga Południe, Paryska,                  district
            135282/19, 52.2558564859712,   20.9664958534345,   "PL. C. NIEMENA 1, 01-748 Żoliborz",     Żoliborz,       Plac Czesława Niemena,    district
            135283/19, 52.256741156756455, 21.128867308809276, "Chełmżyńska",                           Rembertów,      Chełmżyńska,              city
            135306/19, 52.2363810513781,   21.0603413358519,   "NIEKŁAŃSKA 33, 03-924 Praga-Południe",  Praga Południe, Niekłańska,               district
            """)
    void agreesWithTheCitysOwnRecords(String number, double lat, double lon, String address, String district, String street, String manager) {
        District found = DISTRICTS.at(lat, lon).orElseThrow();
        assertThat(DISTRICTS.named(district)).contains(found);
        Street onRegister = STREETS.find(address, found.code()).orElseThrow();
        assertThat(onRegister.name()).isEqualTo(street);
        assertThat(onRegister.roadManager()).isEqualTo(manager);
        assertThat(onRegister.districts()).contains(found.code());
        assertThat(STREETS.find(address, null)).contains(onRegister);
        if (address.contains(",")) {
            assertThat(STREETS.districtOf(address)).contains(found);
        }
    }

    @ParameterizedTest
    @CsvSource({"52.2318,21.0060,srodmiescie", "52.1509,21.0460,ursynow", "52.1652,21.0900,wilanow", "52.3060,20.9120,bielany",
            "52.2050,21.1700,wawer", "52.2450,21.2300,wesola", "52.1930,20.8850,ursus", "52.3300,21.0000,bialoleka"})
    void findsTheDistrictOfWellKnownPlaces(double lat, double lon, String district) {
        assertThat(DISTRICTS.at(lat, lon)).map(District::code).contains(district);
    }

    @ParameterizedTest
    @CsvSource({"52.4064,20.9190", "50.0614,19.9366", "21.0060,52.2318", "NaN,21", "91,21", "52.1650,20.8050"})
    void aPlaceOutsideTheCityHasNoDistrict(double lat, double lon) {
        assertThat(DISTRICTS.at(lat, lon)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Praga Południe", "praga-południe", "PRAGA-POLUDNIE", "praga-poludnie", " Praga  Poludnie ", "Praga Płd."})
    void namesOfDistrictsComeInAnySpelling(String name) {
        assertThat(DISTRICTS.named(name)).contains(new District("praga-poludnie", "Praga-Południe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Praga", "Kraków", "unknown"})
    void otherNamesAreNoDistrict(String name) {
        assertThat(DISTRICTS.named(name)).isEmpty();
        assertThat(DISTRICTS.named((String) null)).isEmpty();
    }

    @Test
    void hasEighteenDistrictsWithAnOfficeAndAHousingBoardEach() {
        assertThat(DISTRICTS.all()).hasSize(18).doesNotHaveDuplicates();
        for (District district : DISTRICTS.all()) {
            assertThat(WARSAW.units().find("ud-" + district.code())).isPresent();
            assertThat(WARSAW.units().get("zgn-" + district.code()).parent()).isEqualTo("ud-" + district.code());
        }
    }

    @Test
    void aPlaceExactlyOnABorderHasOneDistrictAndAlwaysTheSame() throws IOException {
        // The corners of the outlines are places on borders; most of them lie on two outlines, some on three.
        String text = new String(getClass().getResourceAsStream("/city/districts.geojson").readAllBytes(), StandardCharsets.UTF_8);
        int corners = 0;
        for (Matcher corner = Pattern.compile("\\[(\\d+\\.\\d+),(\\d+\\.\\d+)]").matcher(text); corner.find(); corners++) {
            double lon = Double.parseDouble(corner.group(1));
            double lat = Double.parseDouble(corner.group(2));
            assertThat(DISTRICTS.at(lat, lon)).as("%f %f", lat, lon).isPresent().isEqualTo(DISTRICTS.at(lat, lon));
        }
        assertThat(corners).isGreaterThan(2000);
        assertThat(DISTRICTS.at(52.228066, 21.001524)).as("a corner of Ochota, Śródmieście and Wola").map(District::code).contains("ochota");
    }

    /** Outlines that share their borders leave neither gaps nor overlaps: so every place within is in exactly one district. */
    @Test
    void everyPlaceWithinTheCityHasOneDistrict() {
        Random random = new Random(19115);
        for (int i = 0; i < 20_000; i++) {
            double lat = 52.20 + random.nextDouble() * 0.08;
            double lon = 20.93 + random.nextDouble() * 0.15;
            assertThat(DISTRICTS.at(lat, lon)).as("%f %f", lat, lon).isPresent();
        }
    }

    @Test
    void everyUnitReachesTheCityAndCanBeReachedNowhereElse() {
        Units units = WARSAW.units();
        assertThat(units.all().size()).isGreaterThanOrEqualTo(80);
        for (Unit unit : units.all()) {
            Set<String> seen = new HashSet<>();
            Unit top = unit;
            while (top.parent() != null) {
                assertThat(seen.add(top.code())).isTrue();
                top = units.get(top.parent());
            }
            assertThat(top.code()).isEqualTo("um-warszawa");
            assertThat(unit.email()).endsWith("@warszawa.example");
            assertThat(WARSAW.calendars().named(unit.calendar())).isNotNull();
        }
        assertThat(List.of(units.inRole("contact-centre").code(), units.inRole("coordinator").code(), units.inRole("quality-control").code(),
                units.inRole("auditor").code())).containsExactly("centrum-kontaktu", "koordynator", "kontrola-jakosci", "audytor");
        assertThatThrownBy(() -> units.get("zdm2")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("zdm2");
        assertThatThrownBy(() -> units.inRole("mayor")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mayor");
    }

    @Test
    void everyStreetIsFoundByItsNameAndItsAliasesInEachOfItsDistricts() throws IOException {
        String text = new String(getClass().getResourceAsStream("/city/streets.csv").readAllBytes(), StandardCharsets.UTF_8);
        List<Csv.Row> rows = new Csv("streets.csv", List.of("name", "districts", "manager", "aliases"), Set.of(), new Findings()).read(text);
        assertThat(rows.stream().filter(row -> row.get("manager").equals("city")).count()).isGreaterThan(250);
        for (Csv.Row row : rows) {
            List<String> names = new ArrayList<>(row.list("aliases"));
            names.add(row.get("name"));
            for (String name : names) {
                for (String district : row.list("districts")) {
                    assertThat(STREETS.find(name + " 7", district)).as("%s in %s", name, district).map(Street::name).contains(row.get("name"));
                }
            }
        }
    }

    @Test
    void theCityIsWarsaw() {
        assertThat(WARSAW.city().name()).isEqualTo("Warszawa");
        assertThat(WARSAW.city().zone().getId()).isEqualTo("Europe/Warsaw");
        assertThat(WARSAW.city().emergencyNotice()).contains("zadzwoń pod numer 112");
    }
}
