package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them, against the register of Warsaw. */
class StreetsTest {

    private static final Streets STREETS = CityPack.read("classpath:/city/").streets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Puławska                                   | Puławska
            ul. Puławska 12/4, 02-512 Warszawa         | Puławska
            UL.PUŁAWSKA 12A                            | Puławska
            ulica pulawska 12 m. 4                     | Puławska
            Puławska 12 Mokotów                        | Puławska
            Warszawa, ul. Puławska 300                 | Puławska
            Warszawa ul. Puławska 300                  | Puławska
            Warszawa Puławska 300                      | Puławska
            02-512 Warszawa, Puławska 12               | Puławska
            Puławska róg Goworka                       | Puławska
            Biedronka, ul. Puławska 5                  | Puławska
            al.jerozolimskie 4                         | Aleje Jerozolimskie
            Al. Jerozolimskie 179, Warszawa            | Aleje Jerozolimskie
            ALEJE JEROZOLIMSKIE                        | Aleje Jerozolimskie
            ul. Solidarności 77                        | Aleja Solidarności
            Al. Jana Pawla II 15                       | Aleja Jana Pawła II
            Jana Pawła II 15                           | Aleja Jana Pawła II
            JPII 15                                    | Aleja Jana Pawła II
            al. KEN 61                                 | Aleja Komisji Edukacji Narodowej
            al. WP 12                                  | Aleja Wojska Polskiego
            Kapelanów AK 1, 04-046 Praga-Południe      | Kapelanów Armii Krajowej
            PL. C. NIEMENA 1, 01-748 Żoliborz          | Plac Czesława Niemena
            Niemena 1                                  | Plac Czesława Niemena
            ul. gen. T. Bora-Komorowskiego 35          | gen. Tadeusza Bora-Komorowskiego
            Bora Komorowskiego 35                      | gen. Tadeusza Bora-Komorowskiego
            ul. 11 Listopada 5                         | 11 Listopada
            17 Stycznia 45                             | 17 Stycznia
            1 Sierpnia 1                               | 1 Sierpnia
            Bitwy Warszawskiej 1920 r. 7               | Bitwy Warszawskiej 1920 r.
            Bitwy Warszawskiej 1920 7b                 | Bitwy Warszawskiej 1920 r.
            Św. Wincentego 85                          | św. Wincentego
            ks. Popiełuszki 16                         | ks. Jerzego Popiełuszki
            Pl. Trzech Krzyży 3                        | Plac Trzech Krzyży
            Wilsona                                    | Plac Wilsona
            rondo Waszyngtona                          | Rondo Jerzego Waszyngtona
            al. Waszyngtona 20                         | Aleja Jerzego Waszyngtona
            rondo de Gaulle'a                          | Rondo Charles’a de Gaulle’a
            rondo Dmowskiego                           | Rondo Romana Dmowskiego
            Most Poniatowskiego                        | Most ks. Józefa Poniatowskiego
            Park Skaryszewski, przy stawie             | Park Skaryszewski
            """)
    void findsTheStreetHoweverItIsWritten(String address, String street) {
        assertThat(STREETS.find(address, null)).map(Street::name).contains(street);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ",", "12", "02-512 Warszawa", "Warszawa", "Mokotów", "ul.", "ul. Nieistniejąca 5", "Puławskiego 3",
            "Nowa Puławska 3", "Puławska Boczna 3", "pl. Puławski", "plac Puławska 3", "Pod mostem", "rondo Puławska",
            "ul. Nieistniejąca 5, Puławska", "Jana 5", "K. Puławska 3", "II"})
    void whatIsNotInTheRegisterIsNotGuessed(String address) {
        assertThat(STREETS.find(address, null)).isEmpty();
    }

    @Test
    void theDistrictTellsWhetherTheStreetIsMeant() {
        assertThat(STREETS.find("Puławska 5", "mokotow")).isPresent();
        assertThat(STREETS.find("Puławska 5", "srodmiescie")).as("just across the border").isPresent();
        assertThat(STREETS.find("Puławska 5", "bialoleka")).as("another street of that name").isEmpty();
        assertThat(STREETS.find("Puławska 5, Białołęka", null)).isEmpty();
        assertThat(STREETS.find("Puławska 5", "unknown")).as("no district known").isPresent();
    }

    @Test
    void streetsOfTheSameNameAreToldApartByDistrictOrNotAtAll() {
        assertThat(STREETS.find("Juliana Niemcewicza 5", "ochota")).map(Street::roadManager).contains("district");
        assertThat(STREETS.find("Niemcewicza 5", "wesola")).map(Street::roadManager).contains("city");
        assertThat(STREETS.find("Niemcewicza 5, Ochota", null)).map(Street::roadManager).contains("district");
        assertThat(STREETS.find("Niemcewicza 5", null)).isEmpty();
        assertThat(STREETS.districtOf("Niemcewicza 5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARYSKA 8, 03-954 Praga-Południe | praga-poludnie
            Puławska 12 Mokotów              | mokotow
            Warszawa-Wola                    | wola
            Puławska 12, Warszawa Ursynów    | ursynow
            ul. Paryska 8                    | praga-poludnie
            ul. Wesoła 3, Praga Płn.         | praga-polnoc
            """)
    void tellsTheDistrictOfAnAddress(String address, String district) {
        assertThat(STREETS.districtOf(address)).map(District::code).contains(district);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Puławska 12", "ul. Nieistniejąca 5", "ul. Wesoła", "Warszawa"})
    void doesNotGuessADistrict(String address) {
        assertThat(STREETS.districtOf(address)).isEmpty();
    }
}
