package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks on a form. */
final class FormCheck {

    /** What Tasklist 7.24 renders; tried with schema version 16. */
    private static final Set<String> RENDERED = Set.of("text", "textfield", "textarea", "number", "select", "checkbox", "radio",
            "datetime", "group", "dynamiclist", "table", "separator", "spacer", "html", "iframe", "taglist", "checklist", "expression");
    /** What a resident can be asked on every channel (Open311 has no other types); text and lines are only shown. */
    private static final Set<String> ASKED = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox",
            "checklist", "taglist", "text", "group", "separator", "spacer");
    private static final Set<String> SHOWN = Set.of("text", "group", "separator", "spacer", "html", "iframe", "table");
    private static final int SCHEMA = 16;

    private final Neighbours models;
    private final Vocabulary vocabulary;
    private final CityFacts city;

    FormCheck(Neighbours models, Vocabulary vocabulary, CityFacts city) {
        this.models = models;
        this.vocabulary = vocabulary;
        this.city = city;
    }

    void check(FormModel form, Findings findings) {
        String stem = form.file().stem();
        if (!stem.equals(form.id())) {
            findings.add(form.id(), null, "the form has the id " + form.id(), "give it the id " + stem + ", or rename the file after it");
        }
        int schema = form.json().path("schemaVersion").asInt(SCHEMA);
        if (schema > SCHEMA) {
            findings.add(form.id(), null, "has the schema version " + schema, "save it for Camunda 7.24: schema version " + SCHEMA);
        }
        boolean report = stem.endsWith("-report");
        boolean step = models.isStepForm(stem);
        Set<String> keys = new HashSet<>();
        for (FormField field : form.fields()) {
            field(field, report, findings);
            if (field.key() != null && !keys.add(field.key())) {
                add(findings, field, "the key " + field.key() + " is there twice", "give each field a key of its own");
            }
            if (step && field.key() != null && !SHOWN.contains(field.type()) && !vocabulary.variables().contains(field.key())) {
                add(findings, field, "its key " + field.key() + " is no variable of the list", "use one of "
                        + vocabulary.variables().stream().sorted().toList());
            }
        }
        if (step) {
            result(form, findings);
        }
    }

    private static void field(FormField field, boolean report, Findings findings) {
        if (!RENDERED.contains(field.type())) {
            add(findings, field, "Tasklist cannot show a " + field.type() + ": the whole form stays empty",
                    "use another component" + (field.type().equals("filepicker") ? "; photos are added on the case page" : ""));
        } else if (report && !ASKED.contains(field.type())) {
            add(findings, field, "a resident cannot be asked by a " + field.type(), "use one of " + ASKED.stream().sorted().toList());
        }
        if (SHOWN.contains(field.type())) {
            return;
        }
        if (field.key() == null || field.key().isBlank()) {
            add(findings, field, "has no key", "give it one, in English and camelCase");
        }
        if (field.label().isBlank()) {
            add(findings, field, "has no label", "write the question, in Polish");
        }
        List<String> wanted = new ArrayList<>(List.of("label.en"));
        field.choices().forEach(choice -> wanted.add("choice.en." + choice));
        wanted.removeIf(name -> !field.json().path("properties").path(name).asText("").isBlank());
        if (!wanted.isEmpty()) {
            add(findings, field, "lacks the properties " + String.join(", ", wanted), "add them to the component: the English of its words");
        }
        if (!field.type().equals("checkbox") && (field.single() || field.multiple())) {
            choices(field, report, findings);
        }
        String hide = field.json().path("conditional").path("hide").asText("");
        try {
            if (!hide.isBlank()) {
                Feel.expression(hide.startsWith("=") ? hide.substring(1) : hide);
            }
        } catch (IllegalArgumentException e) {
            add(findings, field, "its condition is not FEEL: " + e.getMessage(), "correct the condition");
        }
    }

    private static void choices(FormField field, boolean report, Findings findings) {
        List<String> choices = field.choices();
        // units and services are put in when a clerk fetches the form; a resident's choices are the form's own
        boolean filled = !report && List.of("units", "services").contains(field.json().at("/properties/options").asText());
        if (choices.isEmpty() && !filled) {
            add(findings, field, "offers no choice", "list the choices in the form itself, so that tables and channels know them");
        }
        if (choices.size() != new HashSet<>(choices).size()) {
            add(findings, field, "offers a choice twice", "give each choice a value of its own");
        }
        field.json().path("values").forEach(choice -> {
            if (choice.path("value").asText("").isBlank() || choice.path("label").asText("").isBlank()) {
                add(findings, field, "has a choice without value or label", "give it both");
            }
        });
    }

    private void result(FormModel form, Findings findings) {
        FormField result = form.field("result").orElse(null);
        if (result == null) {
            findings.add(form.id(), null, "a step's form has no field result", "add a required radio with the key result: how the work ended");
        } else if (!List.of("radio", "select").contains(result.type())) {
            add(findings, result, "result is a " + result.type(), "make it a radio or a select");
        } else if (!result.required()) {
            add(findings, result, "result may be left open", "make it required");
        }
        if (result != null) {
            result.outcomes().keySet().forEach(code -> outcome(result, code, findings));
        }
    }

    private void outcome(FormField result, String code, Findings findings) {
        if (!result.choices().contains(code)) {
            add(findings, result, "says by outcome." + code + " how a result is told that it does not offer", "use one of " + result.choices());
        } else if (city.outcomes().contains(code)) {
            add(findings, result, "says by outcome." + code + " what is told by the city pack's own text for " + code,
                    "leave that property out, or give the result a value of its own");
        }
    }

    private static void add(Findings findings, FormField field, String problem, String mend) {
        findings.add(field.key() != null ? field.key() : field.id(), field.label(), problem, mend);
    }
}
