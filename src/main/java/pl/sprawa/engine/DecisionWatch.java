package pl.sprawa.engine;

import java.util.List;

/** Hears of decisions that are made in a running case, within its transaction. Decisions asked outside of a case are not told. */
public abstract class DecisionWatch {

    /**
     * A decision that was made.
     *
     * @param number     business key of the case
     * @param table      id of the decision
     * @param name       its name
     * @param version    its version, from 1
     * @param rule       id of the rule that fired
     * @param annotation what the rule's annotation column says; empty if nothing
     * @param inputs     what the table's columns saw
     * @param result     the rule's first output
     */
    public record Made(String number, String table, String name, int version, String rule, String annotation, List<Seen> inputs,
                       Object result) {
    }

    /**
     * What a column saw.
     *
     * @param label its heading
     * @param fact  its expression: {@code report.district}
     */
    public record Seen(String label, String fact, Object value) {
    }

    /** @param table id of a decision; asked at each decision, so it must cost nothing */
    public abstract boolean watches(String table);

    public abstract void made(Made decision);
}
