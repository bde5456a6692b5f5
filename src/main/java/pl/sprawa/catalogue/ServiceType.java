package pl.sprawa.catalogue;

import java.util.List;

/**
 * A service a resident may ask for (Open311 service).
 *
 * @param code        id of the process that settles it
 * @param description what it is for, never {@code null}
 * @param questions   in the order in which they are put
 * @param needsPlace  whether it can only be done once one knows where
 */
public record ServiceType(String code, String name, String description, String group, List<String> keywords,
                          List<Question> questions, boolean needsPlace) {

    /** A service that is done somewhere, as most are. */
    public ServiceType(String code, String name, String description, String group, List<String> keywords, List<Question> questions) {
        this(code, name, description, group, keywords, questions, true);
    }
}
