package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import pl.sprawa.request.RequestSearch;
import pl.sprawa.request.Status;

/** Lists of requests with their filters and limits, one request, tokens. */
class RequestsControllerTest {

    private static final Instant NOW = Open311Fixture.NOW;

    private final Open311Fixture fixture = new Open311Fixture();

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void listShowsWhatIsPublicAndNothingElse(String format) throws Exception {
        when(fixture.requests.search(any())).thenReturn(List.of(Open311Fixture.open(), Open311Fixture.closed()));
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/requests." + format)), 200, "requests." + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void oneIsAListOfOne(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/requests/2026-000001." + format)), 200, "request." + format);
        verify(fixture.requests, never()).reporterOf(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void unknownRequest(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/requests/2026-999999." + format)), 404, "error-request." + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void theNumberIsTakenForAToken(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/tokens/2026-000001." + format)), 200, "token." + format);
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/tokens/abc." + format)), 404, "error-token." + format);
    }

    @Test
    void serviceNameInEnglish() throws Exception {
        fixture.mvc.perform(get("/open311/v2/requests/2026-000001.json").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].service_name").value("Pothole"));
        verify(fixture.catalogue).known("pothole", Locale.ENGLISH);
    }

    @Test
    void controlCharactersDoNotBreakTheXml() throws Exception {
        when(fixture.requests.search(any())).thenReturn(List.of(Open311Fixture.closed(), Open311Fixture.described("zły\u0001znak \ud800 i emoji \ud83d\ude00")));
        fixture.mvc.perform(get("/open311/v2/requests.xml")).andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("zły znak")
                        .contains("emoji"));
    }

    @Test
    void withoutFiltersTheLastNinetyDays() throws Exception {
        assertThat(search("")).isEqualTo(new RequestSearch(null, List.of(), Set.of(), NOW.minus(Duration.ofDays(90)), null, 1000, 0));
        assertThat(search("?status=&service_code=&start_date=&end_date=&page=&page_size=&service_request_id=,"))
                .as("an empty parameter equals an absent one").isEqualTo(search(""));
    }

    @Test
    void startAloneReachesNinetyDaysOnAndEndAloneNinetyDaysBack() throws Exception {
        RequestSearch onwards = search("?start_date=2025-01-01T00:00:00Z");
        assertThat(onwards.from()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(onwards.to()).isEqualTo("2025-04-01T00:00:00Z");
        RequestSearch before = search("?end_date=2025-04-01T02:00:00%2B02:00");
        assertThat(before.from()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(before.to()).isEqualTo("2025-04-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01T00:00:00Z,2025-04-01T00:00:00Z", "2025-08-01T00:00:00%2B02:00,2025-10-30T00:00:00%2B01:00",
            "2025-01-01T00:00:00%2001:00,2025-01-02T00:00:00.5-05:00", "2025-01-01T00:00Z,2025-01-01T00:00Z"})
    void spansUpToNinetyDays(String start, String end) throws Exception {
        assertThat(search("?start_date=" + start + "&end_date=" + end)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"start_date=2025-01-01T00:00:00Z&end_date=2025-04-01T00:00:01Z,end_date", "start_date=2025-02-01T00:00:00Z&end_date=2025-01-01T00:00:00Z,end_date",
            "start_date=2025-01-01T00:00:00,start_date", "start_date=2025-01-01,start_date", "end_date=yesterday,end_date",
            "start_date=2025-02-30T00:00:00Z,start_date", "start_date=2025-01-01T25:00:00Z,start_date", "status=pending,status", "status=OPEN,status",
            "page=0,page", "page=x,page", "page=-1,page", "page_size=501,page_size", "page_size=1.5,page_size", "page=99999999999,page"})
    void whatCannotBeReadIsRefusedByName(String query, String field) throws Exception {
        fixture.mvc.perform(get(URI.create("/open311/v2/requests.json?" + query))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$[0].code").value(400))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("\"description\":\"" + field + ": "));
        verify(fixture.requests, never()).search(any());
    }

    @Test
    void filtersByServiceAndStatus() throws Exception {
        RequestSearch search = search("?service_code=pothole,%20other&service_code=none&status=open,closed&status=open");
        assertThat(search.serviceCodes()).containsExactly("pothole", "other", "none");
        assertThat(search.statuses()).containsExactlyInAnyOrder(Status.OPEN, Status.CLOSED);
        assertThat(search("?status=closed").statuses()).containsExactly(Status.CLOSED);
    }

    @Test
    void numbersOverrideEverythingElse() throws Exception {
        assertThat(search("?service_request_id=a,b&service_request_id=c&status=nonsense&start_date=nonsense&page=9&service_code=pothole"))
                .isEqualTo(new RequestSearch(List.of("a", "b", "c"), null, null, null, null, 1000, 0));
    }

    @Test
    void pages() throws Exception {
        assertThat(search("?page=1")).extracting(RequestSearch::limit, RequestSearch::offset).containsExactly(50, 0);
        assertThat(search("?page=3&page_size=500")).extracting(RequestSearch::limit, RequestSearch::offset).containsExactly(500, 1000);
        assertThat(search("?page_size=20")).extracting(RequestSearch::limit, RequestSearch::offset).containsExactly(20, 0);
    }

    private RequestSearch search(String query) throws Exception {
        fixture.mvc.perform(get(URI.create("/open311/v2/requests.json" + query))).andExpect(status().isOk());
        ArgumentCaptor<RequestSearch> search = ArgumentCaptor.forClass(RequestSearch.class);
        verify(fixture.requests, atLeastOnce()).search(search.capture());
        return search.getValue();
    }
}
