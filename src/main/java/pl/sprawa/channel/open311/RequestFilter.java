package pl.sprawa.channel.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import pl.sprawa.intake.PublicNames;
import pl.sprawa.request.RequestSearch;
import pl.sprawa.request.Status;

/** Reads the filters of a list of requests: no more than 90 days, no more than 1,000 requests. */
@Component
class RequestFilter {

    static final int MOST = 1000;
    private static final int DAYS = 90;
    private static final int PAGE_SIZE = 50;
    private static final int MOST_PER_PAGE = 500;
    /** The W3C profile of ISO 8601 with a time; a zone is always there. */
    private static final Pattern W3C = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    /** A plus sign that the client did not encode arrives as a space. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" (\\d\\d:\\d\\d)$");

    private final Clock clock;
    private final PublicNames names;

    RequestFilter(Clock clock, PublicNames names) {
        this.clock = clock;
        this.names = names;
    }

    /** @throws Open311Problem if a filter cannot be read */
    RequestSearch read(Call call) {
        List<String> numbers = call.list("service_request_id");
        if (!numbers.isEmpty()) {
            return new RequestSearch(numbers.stream().limit(MOST).toList(), null, null, null, null, MOST, 0);
        }
        OffsetDateTime start = time(call, "start_date");
        OffsetDateTime end = time(call, "end_date");
        Instant from = from(start, end);
        Instant to = to(start, end);
        boolean paged = call.value("page") != null || call.value("page_size") != null;
        int size = paged ? number(call, "page_size", PAGE_SIZE, MOST_PER_PAGE) : MOST;
        int page = number(call, "page", 1, Integer.MAX_VALUE / MOST_PER_PAGE);
        return new RequestSearch(null, call.list("service_code"), statuses(call), from, to, size, (page - 1) * size);
    }

    private Instant from(OffsetDateTime start, OffsetDateTime end) {
        if (start != null) {
            return start.toInstant();
        }
        return (end == null ? clock.instant() : end.toInstant()).minus(Duration.ofDays(DAYS));
    }

    private Instant to(OffsetDateTime start, OffsetDateTime end) {
        if (end == null) {
            return start == null ? null : start.toInstant().plus(Duration.ofDays(DAYS));
        }
        if (start != null && end.isBefore(start)) {
            throw new Open311Problem(400, "end_date: jest wcześniejsza niż start_date. Zamień je.", "end_date: is before start_date. Swap them.");
        }
        if (start != null && isTooLong(start.toInstant(), end.toInstant())) {
            throw new Open311Problem(400, "end_date: od start_date mija ponad " + DAYS + " dni. Podziel okres na krótsze.",
                    "end_date: is more than " + DAYS + " days after start_date. Divide the span into shorter ones.");
        }
        return end.toInstant();
    }

    /** 90 days of 24 hours or by the city's own calendar: when the clocks change, neither must be refused. */
    private boolean isTooLong(Instant from, Instant to) {
        ZoneId zone = names.zone();
        return to.isAfter(from.plus(Duration.ofDays(DAYS))) && to.isAfter(from.atZone(zone).plusDays(DAYS).toInstant());
    }

    private static OffsetDateTime time(Call call, String name) {
        String given = call.value(name);
        if (given == null) {
            return null;
        }
        String text = UNENCODED_PLUS.matcher(given).replaceFirst("+$1");
        try {
            if (W3C.matcher(text).matches()) {
                return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            }
        } catch (DateTimeParseException notOnTheCalendar) {
            // Answered below like every other text that is no time.
        }
        throw new Open311Problem(400, name + ": „" + given + "” nie jest czasem ze strefą. Podaj np. 2026-03-01T08:00:00+01:00 albo 2026-03-01T07:00:00Z.",
                name + ": '" + given + "' is no time with a zone. Send for example 2026-03-01T08:00:00+01:00 or 2026-03-01T07:00:00Z.");
    }

    private static Set<Status> statuses(Call call) {
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        for (String status : call.list("status")) {
            switch (status) {
                case "open" -> wanted.add(Status.OPEN);
                case "closed" -> wanted.add(Status.CLOSED);
                default -> throw new Open311Problem(400, "status: nie ma stanu „" + status + "”. Podaj open, closed albo oba po przecinku.",
                        "status: there is no status '" + status + "'. Send open, closed, or both with a comma between.");
            }
        }
        return wanted;
    }

    private static int number(Call call, String name, int otherwise, int most) {
        String given = call.value(name);
        if (given == null) {
            return otherwise;
        }
        if (given.matches("\\d{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw new Open311Problem(400, name + ": „" + given + "” nie jest liczbą od 1 do " + most + ".",
                name + ": '" + given + "' is no number from 1 to " + most + ".");
    }
}
