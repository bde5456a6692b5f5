package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An app that reports over Open311, and an administrator who looks into the units' inboxes. */
class CatalogueClient {

    private final TestRestTemplate http;

    CatalogueClient(TestRestTemplate http) {
        this.http = http;
    }

    /** By code, in the order in which they are offered. */
    Map<String, JsonNode> services(String language) {
        return by("service_code", get("/open311/v2/services.json", language));
    }

    /** The questions of a service by code. */
    Map<String, JsonNode> attributes(String service, String language) {
        return by("code", get("/open311/v2/services/" + service + ".json", language).path("attributes"));
    }

    /** @return the number of the request */
    String report(String service, Map<String, String> answers) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("api_key", "demo");
        form.add("service_code", service);
        form.add("lat", "52.1850");
        form.add("long", "21.0230");
        form.add("description", "Proszę o pomoc");
        answers.forEach((question, answer) -> form.add("attribute[" + question + "]", answer));
        ResponseEntity<JsonNode> answer = http.postForEntity("/open311/v2/requests.json", form, JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(form + " is answered with " + answer.getBody()).isTrue();
        return answer.getBody().path(0).path("service_request_id").asText();
    }

    JsonNode request(String number) {
        return get("/open311/v2/requests/" + number + ".json", "pl").path(0);
    }

    /** The tasks of one case that the administrator sees. */
    JsonNode tasks(String number, String narrower) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth("admin", CatalogueWalkTest.PASSWORD)
                .getForEntity("/engine-rest/task?processInstanceBusinessKey=" + number + narrower, JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(String.valueOf(answer.getBody())).isTrue();
        return answer.getBody();
    }

    private JsonNode get(String path, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        ResponseEntity<JsonNode> answer = http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(path + " is answered with " + answer.getBody()).isTrue();
        return answer.getBody();
    }

    private static Map<String, JsonNode> by(String key, JsonNode list) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        list.forEach(one -> assertThat(found.put(one.path(key).asText(), one)).as(key + " is there once").isNull());
        return found;
    }
}
