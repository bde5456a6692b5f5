package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** A report goes in through this door and its case can be watched through it, over the whole application. */
@SprawaTest
class Open311EndToEndTest {

    private static final String PLAIN = "api_key=demo&service_code=probe&lat=52.1850&long=21.0230&attribute[kind]=plain";

    @Autowired CaseTester tester;
    @Autowired MockMvc mvc;
    @Autowired Requests requests;

    @BeforeEach
    void probes() {
        tester.deployProbes();
    }

    @Test
    void whatIsDeployedIsOffered() throws Exception {
        ask("services.json").andExpect(status().isOk()).andExpect(jsonPath("$[*].service_code").value(hasItem("probe")));
        ask("services/probe.xml").andExpect(xpath("/service_definition/attributes/attribute[code='kind']/values/value[key='plain']").exists());
        ask("discovery.json").andExpect(jsonPath("$.endpoints[0].url").value("http://localhost/open311/v2")).andExpect(jsonPath("$.contact").isNotEmpty());
    }

    @Test
    void aReportIsFoundByItsNumberWithUnitAndPromise() throws Exception {
        String number = report(PLAIN + "&address_string=Pu%C5%82awska+152&email=jan%40example.pl&description=Dzwo%C5%84cie%3A+501+234+567");
        ask("requests/" + number + ".json").andExpect(status().isOk()).andExpect(jsonPath("$[0].status").value("open"))
                .andExpect(jsonPath("$[0].service_code").value("probe")).andExpect(jsonPath("$[0].description").value("Dzwońcie: [telefon]"))
                .andExpect(jsonPath("$[0].agency_responsible").value("Zarząd Dróg Miejskich")).andExpect(jsonPath("$[0].expected_datetime").isNotEmpty())
                .andExpect(jsonPath("$[0].address").value("Puławska 152")).andExpect(jsonPath("$[0].lat").value(52.1850))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString()).doesNotContain("jan@example.pl", "accessKey", "access_key"));
        ask("requests.xml?status=open&service_code=probe").andExpect(xpath("/service_requests/request[service_request_id='" + number + "']").exists());
        ask("requests.xml?status=closed&service_code=probe").andExpect(xpath("/service_requests/request[service_request_id='" + number + "']").doesNotExist());
        ask("requests.json?service_request_id=" + number + ",none").andExpect(jsonPath("$.length()").value(1));
        ask("tokens/" + number + ".json").andExpect(jsonPath("$[0].service_request_id").value(number));
    }

    @Test
    void aRepetitionGetsTheSameNumber() throws Exception {
        String first = number(mvc.perform(form(PLAIN).header("Idempotency-Key", "open311-e2e")));
        assertThat(number(mvc.perform(form(PLAIN).header("Idempotency-Key", "open311-e2e")))).isEqualTo(first);
        assertThat(report(PLAIN)).isNotEqualTo(first);
        String own = report(PLAIN + "&external_id=e2e-7");
        assertThat(report(PLAIN + "&external_id=e2e-7")).isEqualTo(own);
        Request stored = requests.get(own);
        assertThat(stored.answers()).containsKey("kind");
    }

    @Test
    void everyFaultIsNamed() throws Exception {
        mvc.perform(form("api_key=demo&service_code=none&lat=52.1850&long=21.0230")).andExpect(status().isNotFound()).andExpect(jsonPath("$[0].code").value(404));
        mvc.perform(form("api_key=demo&service_code=probe&lat=50.06&long=19.94&description=" + "a".repeat(4001))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$[*].description").value(allOf(hasItem(startsWith("attribute[kind]: ")),
                        hasItem(startsWith("lat: ")), hasItem(startsWith("description: ")))));
        mvc.perform(form(PLAIN.replace("demo", "wrong"))).andExpect(status().isForbidden());
    }

    @Test
    void theEngineAndTheErrorPageStillSpeakJson() throws Exception {
        mvc.perform(get("/error").header("Accept", "text/html;q=0.1,application/xml,*/*;q=0.8"))
                .andExpect(header().string("Content-Type", startsWith("application/json")));
        ask("nothing.json").andExpect(status().isNotFound()).andExpect(content().contentTypeCompatibleWith("application/json"));
    }

    private ResultActions ask(String resource) throws Exception {
        return mvc.perform(get("/open311/v2/" + resource));
    }

    private String report(String body) throws Exception {
        return number(mvc.perform(form(body)));
    }

    private static MockHttpServletRequestBuilder form(String body) {
        return post("/open311/v2/requests.json").contentType("application/x-www-form-urlencoded; charset=utf-8").content(body);
    }

    private static String number(ResultActions answer) throws Exception {
        String body = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(answer.andReturn().getResponse().getStatus()).as(body).isEqualTo(200);
        return json.get(0).get("service_request_id").asText();
    }
}
