package pl.sprawa.catalogue;

import java.util.List;

/**
 * A service a resident may ask for (Open311 service).
 *
 * @param code        id of the process that settles it
 * @param description what it is for, never {@code null}
 * @param questions   in the order in which they are put
 */
public record ServiceType(String code, String name, String description, String group, List<String> keywords,
                          List<Question> questions) {
}
