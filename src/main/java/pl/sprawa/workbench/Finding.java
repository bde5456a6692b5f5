package pl.sprawa.workbench;

/**
 * One thing wrong with a model.
 *
 * @param file         base name of the file
 * @param elementId    id of the element, or {@code null} when the file as a whole is meant
 * @param elementLabel what the analyst sees written on it, or {@code null}
 * @param problem      what is wrong
 * @param mend         what to do about it
 * @param rule         code of the check that found it: {@code flow}, {@code unit-step}
 */
public record Finding(String file, String elementId, String elementLabel, String problem, String mend, String rule) {

    /** One line for a person: file, element, problem, mend. */
    @Override
    public String toString() {
        return file + element() + ": " + problem + " -> " + mend;
    }

    /** {@code , Task_Repair "Napraw"}, or nothing when the file as a whole is meant. */
    String element() {
        String element = elementId == null ? "" : ", " + elementId;
        return element + (elementLabel == null || elementLabel.isBlank() ? "" : " \"" + elementLabel.strip() + "\"");
    }
}
