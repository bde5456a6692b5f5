package pl.sprawa.catalogue;

import java.util.List;

/** A service a resident may ask for (Open311 service). */
public record ServiceType(String code, String name, String description, String group, List<String> keywords,
                          List<Question> questions) {
}
