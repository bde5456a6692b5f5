package pl.sprawa.channel.open311;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Paths, formats and methods that the specification does not know. */
class UnknownControllerTest {

    private final Open311Fixture fixture = new Open311Fixture();

    @ParameterizedTest
    @ValueSource(strings = {"/open311/v2", "/open311/v2/", "/open311/v2/nothing.xml", "/open311/v2/services", "/open311/v2/services.xml/",
            "/open311/v2/services/a/b.xml", "/open311/v2/requests/2026-000001"})
    void unknownPaths(String path) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get(path)), 404, "error-path.xml");
    }

    @Test
    void unknownPathInJson() throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/nothing.json")), 404, "error-path.json");
        Open311Fixture.expect(fixture.mvc.perform(post("/open311/v2/nothing.json")), 404, "error-path.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"discovery", "services", "services/pothole", "requests", "requests/2026-000001", "tokens/2026-000001"})
    void unknownFormats(String resource) throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(get("/open311/v2/" + resource + ".yaml")), 404, "error-format.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"discovery", "services", "services/pothole", "requests/2026-000001", "tokens/2026-000001"})
    void resourcesThatAreOnlyRead(String resource) throws Exception {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH}) {
            fixture.mvc.perform(request(method, "/open311/v2/" + resource + ".json")).andExpect(status().isBadRequest())
                    .andExpect(header().string("Allow", "GET, HEAD, OPTIONS")).andExpect(jsonPath("$[0].code").value(405));
        }
    }

    @Test
    void requestsTakeGetAndPostOnly() throws Exception {
        Open311Fixture.expect(fixture.mvc.perform(request(HttpMethod.DELETE, "/open311/v2/requests.xml"))
                .andExpect(header().string("Allow", "GET, HEAD, POST, OPTIONS")), 400, "error-method.xml");
    }

    @Test
    void optionsNameTheMethods() throws Exception {
        fixture.mvc.perform(options("/open311/v2/services.xml")).andExpect(status().isOk()).andExpect(header().exists("Allow"));
        fixture.mvc.perform(options("/open311/v2/requests.xml")).andExpect(status().isOk()).andExpect(header().exists("Allow"));
    }
}
