package pl.sprawa.casework;

import java.util.Set;

/**
 * The closed list of process variables. Everything else stands in our tables: the engine holds only what moves.
 * A form field of a unit's step has one of these names as its key.
 */
public final class Var {

    /** Service code; id of the process that {@code case} calls. */
    public static final String SERVICE_CODE = "serviceCode";
    /** Code of the unit that has the work, or will have it. */
    public static final String UNIT = "unit";
    /** Code of a unit that a step must not reach, neither at first nor by a refusal or ruling; {@code null} or no unit: none. */
    public static final String EXCLUDED_UNIT = "excludedUnit";
    /** What the unit is to do, as the task's name. */
    public static final String STEP = "step";
    /** Id of the step's form. */
    public static final String FORM = "form";
    /** What finishing the step demands: comma list of {@code note}, {@code photo}, {@code location}. */
    public static final String PROOF = "proof";
    /** The step's own time limit where it is shorter than the case's: working time of the case's calendar, as ISO 8601; none: {@code null}. */
    public static final String WITHIN = "within";
    /** Id of the piece of work that one unit split off for another; other steps have none. */
    public static final String PIECE = "piece";
    /** Code of the last step's result; the last one is the outcome of the case. */
    public static final String RESULT = "result";
    /** What the unit chose to do with the task: {@code finish}, {@code ask} or {@code refuse}. */
    public static final String ACTION = "action";
    /** The unit's public answer to the resident. */
    public static final String NOTES = "notes";
    /** Place of the work done, "latitude, longitude", where the proof demands it. */
    public static final String LOCATION = "location";
    /** Address of the place that a report did not tell, found by the contact centre. */
    public static final String ADDRESS = "address";
    /** The unit's question to the resident. */
    public static final String QUESTION = "question";
    /** Why the work is not the unit's, or why the coordinator ruled so. */
    public static final String REASON = "reason";
    /** The unit proposed by a refusal, or chosen by a ruling. */
    public static final String PROPOSED_UNIT = "proposedUnit";
    /** The service that a ruling says was meant. */
    public static final String PROPOSED_SERVICE = "proposedService";
    /** What the coordinator decided: {@code unit} or {@code service}. */
    public static final String RULING = "ruling";
    /** Number of refusals of this piece of work. */
    public static final String REFUSALS = "refusals";
    /** When the resident wants to be called back. */
    public static final String CALLBACK_AT = "callbackAt";
    /** When somebody comes or is expected: a visit, a collection, a meeting. */
    public static final String APPOINTMENT_AT = "appointmentAt";
    /** The day by which the matter will be settled instead of the legal term, "2026-03-31". */
    public static final String NEW_TERM = "newTerm";
    /** Name of the message text that {@code notifyResident} sends. */
    public static final String MESSAGE = "message";
    /** Key of a hand-over to the system of a unit. */
    public static final String HAND_OVER = "handOver";
    /** Transient facts of the case for a decision table; never stored. */
    public static final String REPORT = "report";

    public static final Set<String> ALL = Set.of(SERVICE_CODE, UNIT, EXCLUDED_UNIT, STEP, FORM, PROOF, WITHIN, PIECE, RESULT, ACTION, NOTES,
            LOCATION, ADDRESS, QUESTION, REASON, PROPOSED_UNIT, PROPOSED_SERVICE, RULING, REFUSALS, CALLBACK_AT, APPOINTMENT_AT, NEW_TERM, MESSAGE,
            HAND_OVER, REPORT);

    /** What a form wrote for one decision only: taken away before the next form opens, or it would open filled in with it. */
    static final Set<String> OF_ONE_DECISION = Set.of(ACTION, RESULT, NOTES, LOCATION, QUESTION, REASON, PROPOSED_UNIT,
            PROPOSED_SERVICE, RULING);

    private Var() {
    }
}
