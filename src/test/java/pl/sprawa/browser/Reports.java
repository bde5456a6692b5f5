package pl.sprawa.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** What residents report, by Open311. */
@TestComponent
class Reports {

    /** Of whoever {@link #potholeOfEwa} reports for. */
    static final String PHONE = "601234567";

    private final TestRestTemplate http;
    private final Requests requests;
    private final Cases cases;
    private final List<String> numbers = new ArrayList<>();

    Reports(TestRestTemplate http, Requests requests, Cases cases) {
        this.http = http;
        this.requests = requests;
        this.cases = cases;
    }

    /** A hole in Puławska, which the road authority (zdm) looks after. @return the number, as of all below */
    String pothole() {
        return pothole(52.1850, 21.0230, "Puławska 152", "Dziura na prawym pasie", Map.of());
    }

    /** The same hole, seen by somebody who can be reached. */
    String potholeOfEwa() {
        return pothole(52.1851, 21.0231, "Puławska 152", "Głęboka dziura przy przejściu", Map.of("first_name", "Ewa", "last_name", "Lis", "phone", PHONE));
    }

    /** Another hole further on, for the road authority too. */
    String pothole(int nth) {
        return pothole(52.1850 + 0.0012 * nth, 21.0230, "Puławska " + (152 + 4 * nth), "Wyrwa w jezdni, studzienka wystaje", Map.of());
    }

    /** A car on the pavement, for the city guard (straz-miejska). */
    String car(int nth) {
        return report("illegal-parking", 52.1850 + 0.0004 * nth, 21.0230 + 0.0003 * (nth % 4), "Puławska " + (152 + 2 * nth), "Stoi na chodniku",
                Map.of("attribute[kind]", "pavement"));
    }

    /** What Open311 tells of a request. */
    @SuppressWarnings("unchecked")
    Map<String, Object> open311(String number) {
        return (Map<String, Object>) http.getForObject("/open311/v2/requests/" + number + ".json", List.class).get(0);
    }

    /** Ends what is still open of all that was reported here. */
    void withdrawAll() {
        numbers.stream().filter(number -> requests.get(number).status() == Status.OPEN).forEach(number -> cases.withdraw(number, "Koniec dnia."));
        numbers.clear();
    }

    private String pothole(double lat, double lon, String address, String description, Map<String, String> reporter) {
        Map<String, String> more = new HashMap<>(reporter);
        more.putAll(Map.of("attribute[kind]", "carriageway", "attribute[hazard]", "no"));
        return report("pothole", lat, lon, address, description, more);
    }

    private String report(String service, double lat, double lon, String address, String description, Map<String, String> more) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("api_key", "demo", "service_code", service, "lat", String.valueOf(lat), "long", String.valueOf(lon), "address_string", address,
                "description", description).forEach(form::add);
        more.forEach(form::add);
        List<?> answer = http.postForObject("/open311/v2/requests.json", form, List.class);
        String number = (String) ((Map<?, ?>) answer.get(0)).get("service_request_id");
        numbers.add(number);
        return number;
    }
}
