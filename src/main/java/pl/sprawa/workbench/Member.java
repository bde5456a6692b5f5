package pl.sprawa.workbench;

/** One file among those that are looked at together. It is read only if nothing is remembered of it, or when its model is needed. */
final class Member {

    final ModelFile file;
    final Fingerprint fingerprint;
    final Outline outline;
    private Model model;

    Member(ModelFile file, CheckMemory memory) {
        this.file = file;
        fingerprint = Fingerprint.of(file);
        outline = memory.outline(fingerprint, this::read);
    }

    boolean is(Class<? extends Model> kind) {
        return outline.kind() == kind;
    }

    boolean readable() {
        return outline.kind() != null;
    }

    /** The model; only if it is {@link #readable}. */
    Model model() {
        if (model == null) {
            read();
        }
        return model;
    }

    private Outline read() {
        Findings findings = new Findings(file.baseName());
        try {
            model = readAs(findings);
            return Outline.of(model, findings.all());
        } catch (RuntimeException e) {
            findings.add("cannot be read: " + e, "open the file in Modeler and save it again");
            return Outline.of(null, findings.all());
        }
    }

    /** {@code null} if there is no model in it. */
    private Model readAs(Findings findings) {
        if (file.is("bpmn")) {
            return ProcessModel.read(file, findings).orElse(null);
        } else if (file.is("dmn")) {
            return DecisionModel.read(file, findings).orElse(null);
        } else if (file.is("form")) {
            return FormModel.read(file, findings).orElse(null);
        } else if (file.baseName().matches(".*\\.(bpmn20\\.xml|dmn11\\.xml|cmmn|cmmn1\\d\\.xml)")) {
            // the engine would take these as well
            findings.add("is a model under another ending", "name it .bpmn, .dmn or .form; cases in CMMN are not used");
        }
        return null;
    }
}
