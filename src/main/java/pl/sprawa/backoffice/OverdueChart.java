package pl.sprawa.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pl.sprawa.reporting.Trend;
import pl.sprawa.reporting.Week;

/** The weeks as bars of an SVG, in its units. */
final class OverdueChart {

    private static final int HEIGHT = 140;
    private static final int STEP = 60;
    private static final int BAR = 22;

    private OverdueChart() {
    }

    /** @param title what a pointer over it is told */
    record Bar(int x, int y, int width, int height, String kind, String title) {
    }

    record Label(int x, String text) {
    }

    record Chart(int width, int base, int height, String most, List<Bar> bars, List<Label> labels) {
    }

    static Chart of(Trend trend, Locale language) {
        long most = Math.max(1, trend.weeks().stream().flatMap(week -> Stream.of(week.opened(), week.closed())).max(Long::compare).orElse(1L));
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int x = STEP;
        for (Week week : trend.weeks()) {
            String day = ReportWords.date(week.monday(), language);
            String title = ReportWords.text("chart.week", language, day, week.opened(), week.closed());
            bars.add(bar(x, week.opened(), most, "opened", title));
            bars.add(bar(x + BAR + 2, week.closed(), most, "closed", title));
            labels.add(new Label(x + BAR, day.substring(0, Math.min(day.length(), 6)).strip().replaceAll("\\.$", "")));
            x += STEP;
        }
        return new Chart(x, HEIGHT + 10, HEIGHT + 30, OverdueTables.format(most, language), bars, labels);
    }

    private static Bar bar(int x, long cases, long most, String kind, String title) {
        int height = (int) (HEIGHT * cases / most);
        return new Bar(x, HEIGHT + 10 - height, BAR, height, kind, title);
    }
}
