package pl.sprawa.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.channel.bulk.Extracts.BALTIMORE;
import static pl.sprawa.channel.bulk.Extracts.WARSZAWA;
import static pl.sprawa.channel.bulk.Extracts.WROCLAW;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.sprawa.channel.bulk.Translator.Translated;
import pl.sprawa.intake.PastReport;
import pl.sprawa.intake.Report;

/** Real rows, in all the ways in which they went wrong, and what the mappings of docs/import make of them. */
class TranslatorTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "wroclaw-a.csv|INT-08654/16|-|illegal-parking|a ul. Damrota parkowanie 2 pojazdów za B36|WYSZYŃSKIEGO, Wrocław|Mandat: 100 zł|2016-03-10T05:34:41Z|2016-03-10T07:48:37Z",
            "wroclaw-a.csv|INT-00049/16|type-cut-in-two|illegal-parking|PARKOWANIE ZA D-40 W MIEJSCU NIEWYZNACZONYM|RODZINNA 23, Wrocław|-|2016-01-02T08:40:18Z|2016-01-02T09:46:33Z",
            "wroclaw-a.csv|INT-02978/16|no-description|illegal-parking|-|KOŚCIELNA, Wrocław|Wynik: POUCZENIE|2016-01-28T12:30:34Z|2016-01-29T05:12:10Z",
            "wroclaw-a.csv|INT-12217/16|place-cut-in-two|information|-|PLAC ORLĄT LWOWSKICH, Wrocław|Wynik: MANDAT|2016-04-03T11:05:46Z|2016-04-03T11:06:35Z",
            "wroclaw-a.csv|INT-15055/16|place-cut-in-two|illegal-parking|-|STRZEGOMSKA 202-204, Wrocław|Wynik: MANDAT; Mandat: 500 zł|2016-04-20T21:09:11Z|2016-04-20T21:09:11Z",
            "wroclaw-a.csv|INT-13635/16|place-cut-in-two|illegal-parking|-|-|Mandat: 100 zł|2016-04-12T15:53:39Z|2016-04-12T15:53:39Z",
            "wroclaw-a.csv|INT-31983/16|closing-time-in-status|illegal-parking|-|STYKI I KOSSAKA, Wrocław|-|2016-08-23T13:15:00Z|2016-08-23T15:31:12Z",
            "wroclaw-b.csv|INT-00052/16|no-status|illegal-parking|pojazd zaparkowany w miejscu niewyznaczonym na zakazie - WV Polo|STRZEGOMSKA 292, Wrocław|-|2016-01-02T09:19:59Z|2016-01-02T09:45:56Z",
            "wroclaw-b.csv|INT-37394/16|no-description|illegal-parking|-|ODRZAŃSKA, Wrocław|Mandat: 100 zł|2016-10-06T00:35:33Z|2016-10-07T00:35:33Z",
            "wroclaw-b.csv|INT-11814/17|no-status|information|Zauważono pożar gałęzi , traw.|MOKRZAŃSKA, Wrocław|Mandat: 500 zł|2017-03-28T17:41:28Z|2017-03-28T18:34:48Z",
            "wroclaw-b.csv|INT-05956/17|description-cut-in-two|illegal-parking|Parkowanie na odcinku ulicy Kruczej w obrębie jej skrzyżowania z ulicą Zaporoską - wzdłuż nowego budynku mieszkalnego firmy TOSCOM.|KRUCZA, Wrocław|Mandat: 100 zł|2017-02-14T10:21:16Z|2017-02-14T10:21:16Z",
    })
    void wroclaw(String file, String id, String shape, String service, String description, String address, String notes,
                 Instant requested, Instant closed) throws IOException, Rejected {
        Translated translated = Extracts.translated(WROCLAW, file, "Numer", id);
        PastReport past = translated.report();
        assertThat(translated.shapes()).isEqualTo(shape == null ? java.util.Set.of() : java.util.Set.of(shape));
        assertThat(past.report().serviceCode()).isEqualTo(service);
        assertThat(past.report().description()).isEqualTo(description);
        assertThat(past.report().address()).isEqualTo(address);
        assertThat(past.notes()).isEqualTo(notes);
        assertThat(past.requestedAt()).isEqualTo(requested);
        assertThat(past.closedAt()).isEqualTo(closed);
        assertThat(past.inThisCity()).isFalse();
    }

    @Test
    void baltimoreHasItsOwnClockSummerAndWinterAndItsCoordinatesAreLeftOut() throws IOException, Rejected {
        PastReport summer = Extracts.translated(BALTIMORE, "baltimore.csv", "SRRecordID", "18-00269879").report();
        assertThat(summer.requestedAt()).isEqualTo("2018-04-12T15:11:26Z");
        assertThat(summer.closedAt()).isEqualTo("2018-04-12T16:45:47Z");
        PastReport winter = Extracts.translated(BALTIMORE, "baltimore.csv", "SRRecordID", "5004100000j6t9wAAA").report();
        assertThat(winter.requestedAt()).isEqualTo("2018-11-13T18:06:56Z");
        Report report = winter.report();
        assertThat(report.externalId()).isEqualTo("baltimore-311:5004100000j6t9wAAA");
        assertThat(report.lat()).isNull();
        assertThat(report.address()).isEqualTo("3016 THORNDALE AVE, BC");
        assertThat(report.serviceCode()).isEqualTo("information");
        assertThat(winter.notes()).isEqualTo("Closed; Call Center");
    }

    @Test
    void warsawIsReadFromJsonWithCoordinatesAndTheLastOfItsStatuses() throws IOException, Rejected {
        PastReport past = Extracts.translated(WARSZAWA, "warszawa-19115.json", "notificationNumber", "135308/19").report();
        assertThat(past.report().serviceCode()).isEqualTo("illegal-parking");
        assertThat(past.report().answers()).isEqualTo(Map.of("kind", List.of("other")));
        assertThat(past.report().address()).isEqualTo("PARYSKA 8, 03-954 Praga-Południe, Praga Południe");
        assertThat(past.report().lat()).isEqualTo(52.2267145667074);
        assertThat(past.requestedAt()).isEqualTo(Instant.ofEpochMilli(1553462972000L));
        assertThat(past.closedAt()).isNull();
        assertThat(past.inThisCity()).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
            "SRRecordID||no-id", "CreatedDate||no-requested", "CreatedDate|soon|bad-requested", "CreatedDate|12/31/2999 01:00:00 PM|in-the-future",
            "CloseDate|01/01/2010 01:00:00 PM|closed-before-requested", "CloseDate||no-closed", "SRStatus|Lost|unknown-status", "SRStatus||no-status"})
    void saysWhyARowIsRejected(String column, String value, String reason) throws IOException {
        Mapping mapping = Extracts.mapping(BALTIMORE);
        Row row = Extracts.rows(mapping, "baltimore.csv").get(0);
        Map<String, String> columns = new HashMap<>(row.columns());
        columns.put(column, value == null ? "" : value);
        assertThatThrownBy(() -> new Translator(mapping, Extracts.CLOCK).translate(new Row("f", 2, columns, null)))
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void joinsWhatTheRowsOfOneIdSayOfTheOutcome() throws IOException, Rejected {
        PastReport first = Extracts.translated(WROCLAW, "wroclaw-a.csv", "Numer", "INT-08652/16").report();
        PastReport second = new PastReport(first.report(), false, first.requestedAt(), first.closedAt(), "Wynik: MANDAT; Mandat: 50 zł", "x", "1");
        assertThat(first.notes()).isEqualTo("Mandat: 50 zł");
        assertThat(Translator.join(first, second).notes()).isEqualTo("Mandat: 50 zł; Wynik: MANDAT");
    }
}
