package pl.sprawa.channel.open311;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessResourceFailureException;

/** Discovery, the list of services, their definitions, and the jurisdiction. */
class ServicesControllerTest {

    private final Open311Fixture fixture = new Open311Fixture();

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void discovery(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/discovery." + format)), 200, "discovery." + format);
    }

    @Test
    void discoveryNamesTheAddressThatTheProxyWasAskedFor() throws Exception {
        fixture.mvc.perform(get("/open311/v2/discovery.json").header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "api.um.example")
                        .header("X-Forwarded-Prefix", "/city"))
                .andExpect(jsonPath("$.endpoints[0].url").value("https://api.um.example/city/open311/v2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void services(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services." + format)), 200, "services." + format);
    }

    @Test
    void theEndingChoosesTheFormatWhateverTheClientAccepts() throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services.xml").header("Accept", "application/json")), 200, "services.xml");
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services.json").header("Accept", "text/html,application/xml")), 200, "services.json");
    }

    @Test
    void anEmptyListIsAnEmptyRoot() throws Exception {
        Mockito.when(fixture.catalogue.services(Mockito.any())).thenReturn(List.of());
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services.xml")), 200, "services-none.xml");
        fixture.mvc.perform(get("/open311/v2/services.json")).andExpect(content().string("[]"));
    }

    @Test
    void servicesInEnglishWhereEnglishIsPreferred() throws Exception {
        fixture.mvc.perform(get("/open311/v2/services.json").header("Accept-Language", "en-GB,en;q=0.9,pl;q=0.5"))
                .andExpect(header().string("Vary", "Accept-Language")).andExpect(jsonPath("$[0].service_name").value("Pothole"));
        for (String polish : new String[] {"pl,en;q=0.8", "de", "", "not a; language"}) {
            fixture.mvc.perform(get("/open311/v2/services.json").header("Accept-Language", polish))
                    .andExpect(jsonPath("$[0].service_name").value("Dziura w jezdni"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void definition(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services/pothole." + format)), 200, "service-pothole." + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void definitionOfAServiceThatAsksNothing(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services/other." + format)), 200, "service-other." + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void unknownService(String format) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services/nic." + format)), 404, "error-service." + format);
    }

    @Test
    void errorsSpeakEnglishToo() throws Exception {
        fixture.mvc.perform(get("/open311/v2/services/nic.json").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].description").value("service_code: there is no service 'nic'. See services.json for the list."));
    }

    @Test
    void jurisdictionIsIgnoredUnlessOneIsSet() throws Exception {
        fixture.mvc.perform(get("/open311/v2/services.json?jurisdiction_id=elsewhere")).andExpect(status().isOk());
        Open311Fixture strict = new Open311Fixture(new Open311Properties(List.of(), "warszawa.pl", null, "test"));
        for (String resource : new String[] {"services", "services/pothole", "requests", "requests/2026-000001", "tokens/2026-000001"}) {
            strict.mvc.perform(get("/open311/v2/" + resource + ".json?jurisdiction_id=warszawa.pl")).andExpect(status().isOk());
            strict.mvc.perform(get("/open311/v2/" + resource + ".json?jurisdiction_id=")).andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$[0].code").value(400));
            strict.mvc.perform(get("/open311/v2/" + resource + ".json?jurisdiction_id=krakow.pl")).andExpect(status().isNotFound())
                    .andExpect(jsonPath("$[0].code").value(404));
        }
        strict.mvc.perform(get("/open311/v2/discovery.json")).andExpect(status().isOk());
    }

    @Test
    void headIsAnsweredLikeGet() throws Exception {
        fixture.mvc.perform(head("/open311/v2/services.xml")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/xml; charset=utf-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void anUnreachableDatabaseIsSaidSo(String format) throws Exception {
        Mockito.when(fixture.catalogue.services(Mockito.any())).thenThrow(new DataAccessResourceFailureException("gone"));
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services." + format)).andExpect(header().string("Retry-After", "30")),
                503, "error-unavailable." + format);
    }

    @Test
    void aFailureOfOursIsAnErrorOfTheSpecification() throws Exception {
        Mockito.when(fixture.catalogue.services(Mockito.any())).thenThrow(new IllegalStateException("secret detail"));
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/services.xml")), 400, "error-ours.xml");
    }
}
