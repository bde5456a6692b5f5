package pl.sprawa.channel.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import java.util.List;

/** The shapes of the answers; names become snake_case on the wire, lists are wrapped in XML only. */
final class Wire {

    private Wire() {
    }

    record Discovery(String changeset, String contact, String keyService,
                     @JacksonXmlElementWrapper(localName = "endpoints") @JacksonXmlProperty(localName = "endpoint")
                     List<Endpoint> endpoints) {
    }

    record Endpoint(String specification, String url, String changeset, String type,
                    @JacksonXmlElementWrapper(localName = "formats") @JacksonXmlProperty(localName = "format")
                    List<String> formats) {
    }

    record Service(String serviceCode, String serviceName, String description, boolean metadata, String type,
                   String keywords, String group) {
    }

    record ServiceDefinition(String serviceCode,
                             @JacksonXmlElementWrapper(localName = "attributes") @JacksonXmlProperty(localName = "attribute")
                             List<Attribute> attributes) {
    }

    record Attribute(boolean variable, String code, String datatype, boolean required, String datatypeDescription, int order,
                     String description,
                     @JacksonXmlElementWrapper(localName = "values") @JacksonXmlProperty(localName = "value")
                     @JsonInclude(Include.NON_EMPTY) List<Value> values) {
    }

    record Value(String key, String name) {
    }

    @JsonInclude(Include.NON_NULL)
    record Created(String serviceRequestId, String serviceNotice, String accountId) {
    }

    record Token(String serviceRequestId, String token) {
    }

    /** Fields that may be left out are those that the specification says "may not be returned". */
    record ServiceRequest(String serviceRequestId, String status, @JsonInclude(Include.NON_NULL) String statusNotes,
                          String serviceName, String serviceCode, String description,
                          @JsonInclude(Include.NON_NULL) String agencyResponsible,
                          @JsonInclude(Include.NON_NULL) String serviceNotice,
                          String requestedDatetime, String updatedDatetime,
                          @JsonInclude(Include.NON_NULL) String expectedDatetime,
                          String address, String addressId, String zipcode, Double lat, @JsonProperty("long") Double lon,
                          String mediaUrl) {
    }

    record ApiError(int code, String description) {
    }
}
