package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another city takes another folder and nothing else: two districts, four units, another time zone and language. */
class SmallCityTest {

    private static final CityPack SMALLTON = CityPack.read("classpath:/small-city/");

    @Test
    void isAnotherCity() {
        assertThat(SMALLTON.city().name()).isEqualTo("Smallton");
        assertThat(SMALLTON.units().all()).extracting(Unit::code).containsExactly("town", "desk", "review", "works");
        assertThat(SMALLTON.units().inRole("coordinator")).isEqualTo(SMALLTON.units().inRole("contact-centre"));
        assertThat(SMALLTON.units().find("zdm")).isEmpty();
        assertThat(SMALLTON.districts().all()).extracting(District::name).containsExactly("North Side", "South Side");
    }

    @Test
    void placesAndAddressesAreItsOwn() {
        assertThat(SMALLTON.districts().at(39.5, -8.5)).map(District::code).contains("north");
        assertThat(SMALLTON.districts().at(39.0, -8.5)).as("on the border").map(District::code).contains("north");
        assertThat(SMALLTON.districts().at(52.23, 21.01)).isEmpty();
        assertThat(SMALLTON.streets().find("Mill Lane 3, Smallton", null)).map(Street::roadManager).contains("district");
        assertThat(SMALLTON.streets().find("Church Street 3", "south")).map(Street::roadManager).contains("internal");
        assertThat(SMALLTON.streets().find("Church Street 3, North Side", null)).map(Street::roadManager).contains("district");
        assertThat(SMALLTON.streets().find("Church Street 3", null)).isEmpty();
        assertThat(SMALLTON.streets().districtOf("Mill Lane 3")).map(District::code).contains("north");
        assertThat(SMALLTON.streets().districtOf("Main Street 3")).isEmpty();
    }

    @Test
    void countsByItsOwnClockAndHolidays() {
        WorkingCalendar hall = SMALLTON.calendars().named("hall");
        // Carnival Tuesday, 17 February 2026, is the town's own day off; Lisbon keeps UTC in winter.
        assertThat(hall.add(Instant.parse("2026-02-16T16:30:00Z"), Duration.ofHours(1))).isEqualTo(Instant.parse("2026-02-18T09:30:00Z"));
        // 25 April is Portugal's Freedom Day; the yard works on it.
        assertThat(SMALLTON.calendars().named("yard").isOpen(Instant.parse("2025-04-25T10:00:00Z"))).isTrue();
        assertThat(hall.isOpen(Instant.parse("2025-04-25T10:00:00Z"))).isFalse();
        assertThat(hall.isOpen(Instant.parse("2025-04-24T12:00:00Z"))).as("13:00 in summer, lunch").isFalse();
    }

    @Test
    void speaksItsOwnLanguage() {
        assertThat(SMALLTON.texts().render("received", "pl", Map.of("number", "26-1")).subject()).isEqualTo("Report 26-1: received");
        assertThat(SMALLTON.texts().outcome("repaired", "pl")).isEqualTo("Mended.");
    }
}
