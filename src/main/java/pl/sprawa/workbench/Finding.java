package pl.sprawa.workbench;

/**
 * One thing wrong with a model.
 *
 * @param file         base name of the file
 * @param elementId    id of the element, or {@code null} when the file as a whole is meant
 * @param elementLabel what the analyst sees written on it, or {@code null}
 * @param problem      what is wrong
 * @param mend         what to do about it
 */
public record Finding(String file, String elementId, String elementLabel, String problem, String mend) {

    /** One line for a person: file, element, problem, mend. */
    @Override
    public String toString() {
        String element = elementId == null ? "" : ", " + elementId;
        String label = elementLabel == null || elementLabel.isBlank() ? "" : " \"" + elementLabel.strip() + "\"";
        return file + element + label + ": " + problem + " -> " + mend;
    }
}
