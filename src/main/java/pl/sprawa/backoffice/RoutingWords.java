package pl.sprawa.backoffice;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Routing;
import pl.sprawa.casework.Routings;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** Says why a unit was chosen in the reader's words: questions and answers as the service's form has them, names of units and districts. */
@Component
class RoutingWords {

    private static final String ANSWERS = "report.answers.";
    private static final String TABLE = "-routing";

    private final Routings routings;
    private final Catalogue catalogue;
    private final Units units;
    private final Districts districts;

    RoutingWords(Routings routings, Catalogue catalogue, Units units, Districts districts) {
        this.routings = routings;
        this.catalogue = catalogue;
        this.units = units;
        this.districts = districts;
    }

    /** @param detail of an entry of the timeline; one that is a sentence already stays as it is, {@code null} too */
    String words(String detail, Locale language) {
        return routings.read(detail).map(routing -> words(routing, language)).orElse(detail);
    }

    private String words(Routing routing, Locale language) {
        String seen = routing.inputs().stream().map(each -> words(each, routing, language)).collect(Collectors.joining("; "));
        return DeskWords.text(language, "routing", units.find(routing.unit()).map(Unit::name).orElse(routing.unit()), seen, routing.name(),
                String.valueOf(routing.version()), routing.rule());
    }

    private String words(Routing.Seen seen, Routing routing, Locale language) {
        Optional<Question> question = question(seen.fact(), routing.table(), language);
        String label = question.map(Question::label).orElseGet(() -> DeskWords.word(language, "fact." + seen.fact(), seen.label()));
        String value = seen.values().isEmpty() ? "–" : seen.values().stream()
                .map(each -> question.map(asked -> choice(asked, each)).orElseGet(() -> fact(seen.fact(), each, language))).collect(Collectors.joining(", "));
        return label + (label.endsWith("?") ? " " : ": ") + value;
    }

    /** The service is known by its table: the case may be of another one by now. */
    private Optional<Question> question(String fact, String table, Locale language) {
        return !fact.startsWith(ANSWERS) || !table.endsWith(TABLE) ? Optional.empty()
                : catalogue.known(table.substring(0, table.length() - TABLE.length()), language).map(ServiceType::questions).orElse(List.of()).stream()
                        .filter(Question::asked).filter(question -> question.code().equals(fact.substring(ANSWERS.length()))).findFirst();
    }

    private static String choice(Question question, String value) {
        return question.choices().stream().filter(choice -> choice.key().equals(value)).map(Question.Choice::name).findFirst().orElse(value);
    }

    private String fact(String fact, String value, Locale language) {
        return switch (fact) {
            case "report.district" -> districts.all().stream().filter(district -> district.code().equals(value)).map(District::name).findFirst()
                    .orElseGet(() -> DeskWords.word(language, "fact.district." + value, value));
            case "report.serviceCode" -> catalogue.known(value, language).map(ServiceType::name).orElse(value);
            case "report.month" -> value.matches("[1-9]|1[0-2]") ? Month.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL_STANDALONE, language) : value;
            case "report.weekday" -> value.matches("[1-7]") ? DayOfWeek.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL_STANDALONE, language) : value;
            case "report.roadManager" -> DeskWords.word(language, "fact.roadManager." + value, value);
            default -> DeskWords.word(language, "fact.value." + value, value);
        };
    }
}
