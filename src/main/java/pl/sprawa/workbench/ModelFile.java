package pl.sprawa.workbench;

/**
 * One model as it is stored or deployed.
 *
 * @param name resource name; folders before the last slash do not count ({@code processes/pothole.bpmn})
 */
public record ModelFile(String name, byte[] content) {

    /** {@code pothole.bpmn} */
    public String baseName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** {@code pothole}: what the process, decision or form inside must have as its id. */
    String stem() {
        String base = baseName();
        int dot = base.lastIndexOf('.');
        return dot < 0 ? base : base.substring(0, dot);
    }

    boolean is(String extension) {
        return baseName().endsWith("." + extension);
    }
}
