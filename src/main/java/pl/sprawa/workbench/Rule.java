package pl.sprawa.workbench;

import java.util.Locale;

/** The checks by name, as reports list them. */
enum Rule {
    FILE("The file can be read, is what its ending says, and is there once"),
    IDENTITY("A process has the id of its file, runs, is named, and its history ends"),
    NAMING("Ids say what an element is; everything that a clerk sees has words on it"),
    DIAGRAM("The picture shows everything"),
    FLOW("A run reaches every element, gets stuck nowhere, and its transactions end where they must"),
    EXPRESSION("Expressions compare variables and call permitted beans, and nothing else"),
    REFERENCE("Forms, decisions, processes, messages and variables that are named exist"),
    UNIT_STEP("A step hands over what unit-task needs, to a unit of the city"),
    ANSWER("Answers that a gateway asks for are asked of the resident, and offered"),
    VARIABLE("What is read has been written; every result leads somewhere"),
    OUTCOME("Every result that can end a case has a text for the resident"),
    RESIDENT_TEXT("Texts sent to residents are in the city pack, and their buttons stand where a message is received"),
    DEADLINE("The table of deadlines answers for the service"),
    DECISION("A table has no gap and no overlap, says why, and names only units of the city"),
    FORM("A form shows in Tasklist and can be asked on every channel");

    final String says;

    Rule(String says) {
        this.says = says;
    }

    /** {@code unit-step} */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
