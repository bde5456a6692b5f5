package pl.sprawa.request;

import java.util.Set;
import org.springframework.context.annotation.Import;

/** What the bench of the search needs of this module. */
@Import({CaseSearch.class, WordIndex.class})
public class SearchBeans {

    public static Set<String> stems(String text) {
        return Stems.of(text);
    }
}
