package pl.sprawa.casework;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Street;
import pl.sprawa.city.Streets;
import pl.sprawa.request.Place;
import pl.sprawa.request.Requests;

/**
 * Gives the request the place that the contact centre has found: coordinates, an address, or both. One that lies in no
 * district of the city is refused, and with it the completion of the task.
 */
@Component
class RecordPlace implements JavaDelegate {

    private static final String UNKNOWN = "unknown";

    private final Requests requests;
    private final Districts districts;
    private final Streets streets;
    private final Journal journal;

    RecordPlace(Requests requests, Districts districts, Streets streets, Journal journal) {
        this.requests = requests;
        this.districts = districts;
        this.streets = streets;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Place place = place(text(execution, Var.LOCATION), text(execution, Var.ADDRESS));
        requests.locate(number, place);
        journal.tell(number, "located", Map.of("address", place.address() == null ? text(execution, Var.LOCATION) : place.address()));
        execution.removeVariable(Var.LOCATION);
        execution.removeVariable(Var.ADDRESS);
    }

    private Place place(String location, String address) {
        if (location == null && address == null) {
            throw new IncompleteWork(Hint.of("place.missing"));
        }
        if (location != null && !location.matches(WorkProof.COORDINATES)) {
            throw new IncompleteWork(Hint.of("place.coordinates"));
        }
        Double lat = location == null ? null : Double.valueOf(location.split("[,;]")[0].strip());
        Double lon = location == null ? null : Double.valueOf(location.split("[,;]")[1].strip());
        District district = (location == null ? streets.districtOf(address) : districts.at(lat, lon)).orElseThrow(() -> new IncompleteWork(
                location == null ? Hint.of("place.district", address) : Hint.of("place.outside", location)));
        Optional<Street> street = address == null ? Optional.empty() : streets.find(address, district.code());
        return new Place(lat, lon, address, null, null, district.code(), street.map(Street::name).orElse(null),
                street.map(Street::roadManager).orElse(UNKNOWN));
    }

    private static String text(DelegateExecution execution, String variable) {
        String text = (String) execution.getVariable(variable);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
