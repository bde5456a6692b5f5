package pl.sprawa.backoffice;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Colleagues;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Escalation;
import pl.sprawa.request.Escalations;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;

/** Puts together what the page of one rung shows. */
@Component
class RungViews {

    private final Escalations escalations;
    private final Ledgers ledgers;
    private final OpenWork openWork;
    private final Colleagues colleagues;
    private final CaseFacts facts;
    private final DeadlineWords words;
    private final Units units;

    RungViews(Escalations escalations, Ledgers ledgers, OpenWork openWork, Colleagues colleagues, CaseFacts facts, DeadlineWords words, Units units) {
        this.escalations = escalations;
        this.ledgers = ledgers;
        this.openWork = openWork;
        this.colleagues = colleagues;
        this.facts = facts;
        this.words = words;
        this.units = units;
    }

    RungView of(Request request, int rung, Locale language) {
        String number = request.number();
        Optional<Escalation> told = escalations.latest(number, rung);
        boolean running = request.status() == Status.OPEN && request.dueAt() != null;
        String late = running ? ledgers.find(number, Ledger.CASE).map(ledger -> words.deadline(request.dueAt(), ledger.calendar(), language)).orElse(null) : null;
        return new RungView(number, rung, facts.service(request, language), request.place().address(), request.unit() == null ? null : unit(request.unit()),
                running ? words.when(request.dueAt()) : null, late, request.status() == Status.CLOSED, DeskWords.text(language, "rung." + rung),
                told.map(one -> words.when(one.raisedAt())).orElse(null), told.map(one -> words.when(one.dueAt())).orElse(null),
                told.map(Escalation::told).orElse(null), told.map(Escalation::waiting).orElse(false),
                told.map(Escalation::answer).map(this::answer).orElse(null),
                openWork.of(number).stream().map(work -> new RungView.Step(work.step(), unit(work.unit()), words.when(work.since()), name(work.assignee()))).toList());
    }

    private RungView.Answer answer(Escalation.Answer answer) {
        return new RungView.Answer(name(answer.by()), words.when(answer.at()), answer.newDue() == null ? null : words.when(answer.newDue()), answer.reason());
    }

    private String unit(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private String name(String user) {
        return user == null ? null : colleagues.find(user).map(Colleagues.Colleague::name).orElse(user);
    }
}
