package pl.sprawa.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** A row of {@code service_request} as the record that the application knows; answers are JSON text. */
@Component
class RequestRow implements RowMapper<Request> {

    private static final TypeReference<LinkedHashMap<String, List<String>>> ANSWERS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    RequestRow(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Request mapRow(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Request(number, row.getString("access_key"), Channel.valueOf(row.getString("channel")),
            row.getString("service_code"), row.getString("service_name"), Status.valueOf(row.getString("status")),
            row.getString("status_notes"), row.getString("outcome"), row.getString("description"), place(row),
            answers(number, row.getString("answers")), row.getString("media_url"), row.getBoolean("danger"),
            row.getString("service_notice"), row.getString("unit"), row.getInt("priority"),
            Times.read(row, "requested_at"), Times.read(row, "updated_at"), Times.read(row, "due_at"),
            Times.read(row, "closed_at"), row.getString("merged_into"), row.getBoolean("case_opened"));
    }

    /** What a new request puts into its row, by column. */
    Map<String, Object> values(Request request) {
        Place place = request.place();
        Map<String, Object> values = new HashMap<>();
        values.put("number", request.number());
        values.put("access_key", request.accessKey());
        values.put("channel", request.channel().name());
        values.put("service_code", request.serviceCode());
        values.put("service_name", request.serviceName());
        values.put("status", request.status().name());
        values.put("description", request.description());
        values.put("lat", place.lat());
        values.put("lon", place.lon());
        values.put("address", place.address());
        values.put("address_id", place.addressId());
        values.put("zipcode", place.zipcode());
        values.put("district", place.district());
        values.put("street", place.street());
        values.put("road_manager", place.roadManager());
        values.put("answers", write(request.answers()));
        values.put("media_url", request.mediaUrl());
        values.put("danger", request.danger());
        values.put("service_notice", request.serviceNotice());
        values.put("priority", request.priority());
        values.put("requested_at", Times.column(request.requestedAt()));
        values.put("updated_at", Times.column(request.updatedAt()));
        values.put("case_opened", request.caseOpened());
        return values;
    }

    private String write(Map<String, List<String>> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answers cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Map<String, List<String>> answers(String number, String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Request " + number + ": column answers is not a JSON object of lists; mend the row", e);
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("lat", Double.class), row.getObject("lon", Double.class), row.getString("address"),
            row.getString("address_id"), row.getString("zipcode"), row.getString("district"), row.getString("street"),
            row.getString("road_manager"));
    }
}
