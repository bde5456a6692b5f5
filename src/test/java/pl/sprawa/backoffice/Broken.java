package pl.sprawa.backoffice;

import java.util.stream.Stream;

/**
 * One way of breaking the guide's example.
 *
 * @param sentences what the deployment must answer, whole: as a rule one
 */
record Broken(String way, GuideFiles files, String... sentences) {

    private static final String CODE = "grove-lights";
    private static final String PROCESS = CODE + ".bpmn";
    private static final String TABLE = CODE + "-routing.dmn";
    private static final String REPORT = CODE + "-report.form";
    private static final String SECURE = "<bpmn:callActivity id=\"Task_Secure\".*?</bpmn:extensionElements>(.*?)</bpmn:callActivity>";

    @Override
    public String toString() {
        return way;
    }

    static Stream<Broken> all() {
        return Stream.of(
                edit("unit that the city does not have", TABLE, "\"zzw\"", "\"zarzad-zieleni\"",
                        TABLE + ", Rule_Park \"rule 1\": the city has no unit \"zarzad-zieleni\""
                                + " -> name a unit of city/units.csv"),
                edit("gap", TABLE, "<rule id=\"Rule_Forest\">.*?</rule>", "",
                        TABLE + ", grove-lights-routing \"Kto utrzymuje oświetlenie parkowe\": no rule answers report.answers.place = forest"
                                + " -> add a rule for it, or widen one"),
                edit("overlap", TABLE, "<text>\"roadside\"</text>", "<text>\"roadside\", \"park\"</text>",
                        TABLE + ", Rule_Roadside \"rule 3\": answers the same case as rule 1: report.answers.place = park"
                                + " -> narrow one of the two rules"),
                edit("question that is not asked", TABLE, "report.answers.place", "report.answers.where",
                        TABLE + ", Input_Place \"Gdzie stoi\": the form grove-lights-report asks no question \"where\""
                                + " -> correct the column or its cells, or the form that asks the question"),
                edit("text without quotes", TABLE, "<text>\"lasy-miejskie\"</text>", "<text>lasy-miejskie</text>",
                        TABLE + ", Rule_Forest \"rule 2\": its unit cannot be worked out: there is no fact \"lasy\"; a table may read report.district, "
                                + "roadManager, hour, weekday, month, workingHours, danger, serviceCode and the answers of grove-lights-report"
                                + " -> write a unit code in quotes, or \"ud-\" + report.district"),
                edit("no reason for the resident", TABLE, "<description>Oświetlenie w lasach.*?</description>", "",
                        TABLE + ", Rule_Forest \"rule 2\": has no annotation"
                                + " -> write in the last column why, in words for a resident"),
                new Broken("report form left out", service().without(REPORT),
                        PROCESS + ", Start_Reported \"Zgłoszono oświetlenie\": shows the form grove-lights-report, which does not exist"
                                + " -> correct the name, or add forms/grove-lights-report.form",
                        TABLE + ", Input_Place \"Gdzie stoi\": no report form is there that asks the question \"place\": "
                                + "the table <service>-routing reads the answers of <service>-report"
                                + " -> correct the column or its cells, or the form that asks the question"),
                edit("step form that there is not", PROCESS, "street-light-secure", CODE + "-secure",
                        PROCESS + ", Task_Secure \"Odłącz napięcie i zabezpiecz\": shows the form grove-lights-secure, which does not exist"
                                + " -> correct the name, or add forms/grove-lights-secure.form"),
                edit("script task", PROCESS, SECURE,
                        "<bpmn:scriptTask id=\"Task_Secure\" name=\"Odłącz napięcie\" scriptFormat=\"javascript\">$1<bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        PROCESS + ", Task_Secure \"Odłącz napięcie\": holds a script"
                                + " -> call a delegate: ${...}, or ask a decision table"),
                edit("bean outside the list", PROCESS, "\\$\\{facts.danger\\(execution\\)}", "\\${cases.danger(execution)}",
                        PROCESS + ", Flow_Danger_Secure \"Tak\": calls \"danger\" on \"cases\", which a model may not call"
                                + " -> methods may be called only on beans: [facts, notifyResident, prolongTerm, recordService, setLegalTerm]"),
                edit("dangling flow", PROCESS, "targetRef=\"End_Repaired\"", "targetRef=\"End_Done\"",
                        PROCESS + ", Flow_Repair_Repaired: its targetRef End_Done does not exist"
                                + " -> connect it, or delete it"),
                edit("no time to live", PROCESS, " camunda:historyTimeToLive=\"P180D\"", "",
                        PROCESS + ", grove-lights \"Oświetlenie parkowe i ozdobne\": has no time to live: its history would never be deleted"
                                + " -> set the history time to live: P180D"),
                edit("message that there is not", PROCESS, SECURE, "<bpmn:serviceTask id=\"Task_Secure\" name=\"Zawiadom\" camunda:delegateExpression=\"\\${notifyResident}\">"
                        + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"message\">lights-secured</camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements>$1</bpmn:serviceTask>",
                        PROCESS + ", Task_Secure \"Zawiadom\": sends the text lights-secured, which the city does not have"
                                + " -> correct the name, or write city/messages/lights-secured.<language>.txt"),
                edit("no English", REPORT, "\"label.en\": \"What kind of ground\\?\",", "",
                        REPORT + ", place \"Na jakim terenie?\": lacks the properties label.en"
                                + " -> add them to the component: the English of its words"),
                new Broken("outcome without text", service().and(GuideFiles.ownForm().renamed("park-lights", CODE))
                        .edited(CODE + "-repair.form", ",\\s*\"outcome.clock-set\": \"[^\"]*\"", ""),
                        PROCESS + ", Task_Repair \"Napraw oświetlenie\": its result 'clock-set' can be the outcome of the case, but has no text for the resident"
                                + " -> add the property outcome.clock-set with the sentence for the resident to the field result "
                                + "of the step's form, or clock-set=... to city/messages/outcomes.<language>.properties"));
    }

    private static GuideFiles service() {
        return GuideFiles.service().renamed("park-lights", CODE);
    }

    private static Broken edit(String way, String file, String cut, String paste, String sentence) {
        return new Broken(way, service().edited(file, cut, paste), sentence);
    }
}
