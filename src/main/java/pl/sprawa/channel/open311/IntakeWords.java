package pl.sprawa.channel.open311;

import pl.sprawa.intake.InvalidReport.Problem;

/** What intake finds wrong with a report, for those who read English: its own words are in the city's language. */
final class IntakeWords {

    private IntakeWords() {
    }

    static Text of(Problem problem) {
        String english = problem.field().startsWith("attribute[") ? answer(problem.kind()) : field(problem);
        return new Text(problem.field() + ": " + problem.message(), problem.field() + ": " + (english == null ? problem.message() : english));
    }

    private static String answer(String kind) {
        return switch (kind) {
            case "missing" -> "this question must be answered. See the service's definition.";
            case "unknown" -> "is none of the keys to choose from. See the service's definition.";
            case "malformed" -> "is not an answer of the datatype, in the bounds and in the number that the service's definition says.";
            case "too-long" -> "is too long. Shorten it.";
            default -> null;
        };
    }

    private static String field(Problem problem) {
        return switch (problem.field() + " " + problem.kind()) {
            case "service_code missing" -> "missing. Send one of the list 'services'.";
            case "service_code unknown" -> "there is no such service. See the list 'services'.";
            case "lat missing", "long missing" -> "the location is missing. Send lat and long together, or address_string.";
            case "lat outside" -> "the place lies outside the city. Check the coordinates, or report it where it belongs.";
            case "email malformed" -> "is no e-mail address, such as jan@example.org.";
            case "media_url malformed" -> "must begin with http:// or https:// and hold no blanks.";
            default -> problem.kind().equals("too-long") ? "is too long. Shorten it." : null;
        };
    }
}
