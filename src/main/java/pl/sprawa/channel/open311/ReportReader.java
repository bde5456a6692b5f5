package pl.sprawa.channel.open311;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/** Reads one posted report, and finds everything in it that is not Open311; whether the report makes sense is for intake to say. */
class ReportReader {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]+)](\\[\\d*])?");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?][^<>]*>");
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_KEY = 100;

    private final Call call;
    private final Catalogue catalogue;
    private final List<Open311Problem.Item> problems = new ArrayList<>();

    ReportReader(Call call, Catalogue catalogue) {
        this.call = call;
        this.catalogue = catalogue;
    }

    /**
     * @param sender who the key belongs to; ids of the sender's own are kept apart from those of others
     * @throws Open311Problem naming every field to be mended
     */
    Report read(String sender) {
        String service = call.value("service_code");
        if (service == null) {
            problem("service_code", "brak kodu usługi. Podaj jeden z listy services.", "missing. Send one of the list 'services'.");
        }
        Double lat = degrees("lat", 90);
        Double lon = degrees("long", 180);
        String address = plain("address_string");
        String addressId = call.value("address_id");
        checkLocation(service, address, addressId);
        Report report = new Report(Channel.OPEN311, own(sender, "external_id", call.value("external_id")),
                own(sender, "Idempotency-Key", call.header("Idempotency-Key")), service, plain("description"), lat, lon, address, addressId,
                call.value("zipcode"), answers(), mediaUrl(), reporter());
        if (!problems.isEmpty()) {
            throw new Open311Problem(400, problems);
        }
        return report;
    }

    /** GeoReport v2 demands a location of every report; here a service may be done nowhere, such as a complaint. */
    private void checkLocation(String service, String address, String addressId) {
        boolean lat = call.value("lat") != null;
        boolean lon = call.value("long") != null;
        if (lat != lon) {
            problem(lat ? "long" : "lat", "brak. lat i long podaje się razem.", "missing. Send lat and long together.");
        } else if (!lat && address == null && addressId == null && needsPlace(service)) {
            problem("lat", "brak miejsca. Podaj lat i long albo address_string, albo address_id.",
                    "the location is missing. Send lat and long, or address_string, or address_id.");
        }
    }

    private boolean needsPlace(String service) {
        return service == null || catalogue.find(service, Text.POLISH).map(ServiceType::needsPlace).orElse(true);
    }

    private Double degrees(String name, int most) {
        String given = call.value(name);
        if (given == null) {
            return null;
        }
        if (DEGREES.matcher(given).matches() && Math.abs(Double.parseDouble(given)) <= most) {
            return Double.valueOf(given);
        }
        problem(name, "„" + given + "” nie jest liczbą stopni od -" + most + " do " + most + " (z kropką dziesiętną).",
                "'" + given + "' is no number of degrees from -" + most + " to " + most + " (with a decimal point).");
        return null;
    }

    private String plain(String name) {
        String given = call.value(name);
        if (given != null && HTML.matcher(given).find()) {
            problem(name, "zawiera HTML. Wyślij sam tekst; wolno łamać wiersze.", "contains HTML. Send plain text; line breaks are welcome.");
        }
        return given;
    }

    private String mediaUrl() {
        String given = call.value("media_url");
        if (given != null && !isWebAddress(given)) {
            problem("media_url", "to nie jest adres http:// ani https:// o długości do " + LONGEST_URL + " znaków.",
                    "is no http:// or https:// address of at most " + LONGEST_URL + " characters.");
        }
        return given;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST_URL && uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        call.names().forEach(name -> {
            if (name.startsWith("attribute")) {
                Matcher attribute = ATTRIBUTE.matcher(name);
                List<String> given = call.values(name).toList();
                if (!attribute.matches()) {
                    problem(name, "zapisz jako attribute[KOD]=wartość albo attribute[KOD][]=wartość.",
                            "write attribute[CODE]=value or attribute[CODE][]=value.");
                } else if (!given.isEmpty()) {
                    answers.computeIfAbsent(attribute.group(1), code -> new ArrayList<>()).addAll(given);
                }
            }
        });
        return answers;
    }

    private Reporter reporter() {
        String language = call.value("language");
        if (language != null && Text.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(language))) {
            problem("language", "nie znamy języka „" + language + "”. Podaj pl albo en.", "'" + language + "' is not known. Send pl or en.");
        }
        return new Reporter(call.value("first_name"), call.value("last_name"), call.value("email"), call.value("phone"),
                call.value("device_id"), call.value("account_id"), language == null ? call.language().getLanguage() : language);
    }

    private String own(String sender, String name, String id) {
        if (id != null && id.length() > LONGEST_KEY) {
            problem(name, "jest dłuższe niż " + LONGEST_KEY + " znaków.", "is longer than " + LONGEST_KEY + " characters.");
        }
        return id == null ? null : sender + ":" + id;
    }

    private void problem(String field, String polish, String english) {
        problems.add(new Open311Problem.Item(400, new Text(field + ": " + polish, field + ": " + english)));
    }
}
