package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.ServiceLevels.Level;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Reported;

/** The arithmetic of moved deadlines, in the calendars of the city. */
@SprawaTest
class TallyTest {

    @Autowired WorkingCalendars calendars;

    private static Reported at(int number, String moment) {
        return new Reported("n" + number, "pothole", Instant.parse(moment), "wola", "city", false, Map.of());
    }

    private static Level level(int priority, int response, int resolution, String calendar) {
        return new Level(priority, Duration.ofHours(response), Duration.ofHours(resolution), calendar);
    }

    @Test
    void medianExtremesAndDirection() {
        Tally tally = new Tally(calendars);
        tally.levels(at(1, "2019-06-12T08:00:00Z"), level(1, 8, 48, "office"), level(1, 8, 40, "office"));
        tally.levels(at(2, "2019-06-12T08:00:00Z"), level(1, 8, 48, "office"), level(1, 8, 52, "office"));
        tally.levels(at(3, "2019-06-12T08:00:00Z"), level(1, 8, 48, "office"), level(2, 4, 64, "office"));
        tally.levels(at(4, "2019-06-12T08:00:00Z"), level(1, 8, 48, "office"), level(1, 8, 48, "office"));
        assertThat(tally.answer(List.of(), 0).deadlines()).containsExactly(new WhatIfAnswer.Deadlines("pothole", 4, 3, 2, 4.0, -8.0, 16.0,
                1, 1, List.of("n3", "n2", "n1")));
    }

    @Test
    void keepsTheNewestFiveExamplesWhateverTheOrder() {
        Tally tally = new Tally(calendars);
        for (int day : new int[] {3, 9, 1, 7, 5, 2, 8, 6, 4}) {
            tally.flow(at(day, "2019-06-0" + day + "T08:00:00Z"), "wola", "a", "b");
        }
        assertThat(tally.answer(List.of(), 0).flows()).singleElement().satisfies(flow -> {
            assertThat(flow.count()).isEqualTo(9);
            assertThat(flow.examples()).containsExactly("n9", "n8", "n7", "n6", "n5");
        });
    }
}
