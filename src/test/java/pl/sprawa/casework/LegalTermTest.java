package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.sprawa.city.CityPack;

/** Terms of the Code of Administrative Procedure in the calendar of Warsaw. */
class LegalTermTest {

    private final LegalTerm terms = new LegalTerm(CityPack.read("classpath:/city/").calendars().named("office")::isPublicHoliday);

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
            "2026-03-02, P1M, 2026-04-02, the same date in the next month",
            "2026-03-02, P7D, 2026-03-09, the day of the event is not counted",
            "2026-03-02, P2W, 2026-03-16, weeks end on the same day of the week",
            "2026-03-10, P1Y, 2027-03-10, years end on the same date",
            "2026-01-31, P1M, 2026-03-02, 28 February is a Saturday and 1 March a Sunday",
            "2023-01-31, P1M, 2023-02-28, a month without a 31st ends on its last day",
            "2024-01-31, P1M, 2024-02-29, in a leap year on the 29th",
            "2024-02-29, P1M, 2024-03-29, no further than the same date",
            "2028-02-29, P1Y, 2029-02-28, a year later there is no 29 February",
            "2026-08-31, P1M, 2026-09-30, September has 30 days",
            "2025-12-31, P2M, 2026-03-02, two months over the turn of the year",
            "2026-01-21, P2M, 2026-03-23, a Saturday moves to Monday",
            "2026-01-22, P2M, 2026-03-23, a Sunday moves to Monday",
            "2026-10-11, P1M, 2026-11-12, Independence Day moves to Thursday",
            "2026-03-06, P1M, 2026-04-07, Easter Monday moves to Tuesday",
            "2026-03-04, P1M, 2026-04-07, Holy Saturday moves past both days of Easter",
            "2026-05-04, P1M, 2026-06-05, Corpus Christi moves to Friday",
            "2025-11-24, P1M, 2025-12-29, Christmas Eve is a day off since 2025: past Christmas and the weekend",
            "2024-11-24, P1M, 2024-12-24, in 2024 it was not",
            "2026-11-24, P1M, 2026-12-28, Christmas Eve to Monday",
            "2026-12-01, P1M, 2027-01-04, New Year is a Friday",
            "2026-04-01, P1M, 2026-05-04, 1 May a Friday then Saturday then 3 May a Sunday",
            "2026-10-24, P7D, 2026-11-02, Saturday then All Saints a Sunday"})
    void endsAsTheCodeCounts(LocalDate event, Period term, LocalDate end, String why) {
        assertThat(terms.end(event, term)).as(why).isEqualTo(end);
    }

    @ParameterizedTest(name = "three working days before {0}: {1}")
    @CsvSource({
            "2026-03-13, 2026-03-10, within a week",
            "2026-03-09, 2026-03-04, over a weekend",
            "2026-04-07, 2026-04-01, over Easter",
            "2026-01-02, 2025-12-29, over New Year",
            "2025-12-29, 2025-12-19, over a long Christmas"})
    void noticeComesThreeWorkingDaysBefore(LocalDate end, LocalDate notice, String why) {
        assertThat(terms.noticeDay(end)).as(why).isEqualTo(notice);
    }

    /** Whatever the day: the end is never early, never on a day off, and nobody is given more days off than there are in a row. */
    @Test
    void noDayOfTenYearsEndsOnADayOff() {
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            LocalDate end = terms.end(day, Period.ofMonths(1));
            assertThat(end.getDayOfWeek().getValue()).as(day.toString()).isLessThan(6);
            assertThat(terms.end(end, Period.ZERO)).isEqualTo(end);
            assertThat(end).isBetween(day.plusMonths(1), day.plusMonths(1).plusDays(5));
            assertThat(terms.noticeDay(end)).isBetween(end.minusDays(10), end.minusDays(3));
        }
    }
}
