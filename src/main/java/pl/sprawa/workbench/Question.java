package pl.sprawa.workbench;

import java.util.function.BiFunction;

/**
 * What the check of one model may ask about the others.
 *
 * @param about an id or a file name, or empty
 */
record Question(Kind kind, String about) {

    /** An answer is compared with that of another time: it says all that a check may come to know by asking. */
    enum Kind {
        FORM((models, id) -> fingerprint(models.form(id))),
        KNOWN_DECISION((models, id) -> fingerprint(models.knownDecision(id))),
        LACKS_FORM(ModelSet::lacksForm),
        LACKS_PROCESS(ModelSet::lacksProcess),
        LACKS_DECISION(ModelSet::lacksDecision),
        UNREADABLE(ModelSet::unreadable),
        IS_STEP_FORM(ModelSet::isStepForm),
        SERVICE_CODES((models, nothing) -> models.serviceCodes());

        private final BiFunction<ModelSet, String, Object> answer;

        Kind(BiFunction<ModelSet, String, Object> answer) {
            this.answer = answer;
        }

        private static Fingerprint fingerprint(Member member) {
            return member == null ? null : member.fingerprint;
        }
    }

    Object answer(ModelSet models) {
        return kind.answer.apply(models, about);
    }
}
