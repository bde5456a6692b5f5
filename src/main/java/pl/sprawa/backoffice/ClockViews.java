package pl.sprawa.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Deadlines;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;

/** Puts the deadline and the ledger of a case into words. */
@Component
class ClockViews {

    private final Ledgers ledgers;
    private final LegalClocks legalClocks;
    private final Deadlines deadlines;
    private final DeadlineWords words;
    private final Clock clock;

    ClockViews(Ledgers ledgers, LegalClocks legalClocks, Deadlines deadlines, DeadlineWords words, Clock clock) {
        this.ledgers = ledgers;
        this.legalClocks = legalClocks;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    /** The case's clock, or {@code null} if it has none. */
    ClockView of(Request request, Locale language) {
        Optional<Ledger> found = ledgers.find(request.number(), Ledger.CASE);
        if (found.isEmpty()) {
            return null;
        }
        Ledger ledger = found.get();
        boolean open = request.status() == Status.OPEN && request.dueAt() != null;
        Instant until = request.closedAt() == null ? clock.instant() : request.closedAt();
        Duration used = deadlines.used(ledger, until);
        Duration left = ledger.budget().minus(used);
        boolean late = open && words.late(request.dueAt());
        boolean soon = open && words.soon(request.dueAt(), ledger.calendar());
        return new ClockView(open ? words.deadline(request.dueAt(), ledger.calendar(), language) : null, late ? "late" : soon ? "soon" : "fine", late, soon,
                request.dueAt() == null ? null : words.when(request.dueAt()), legal(request), words.when(ledger.startedAt()),
                DeskWords.word(language, "calendar." + ledger.calendar(), ledger.calendar()), DeadlineWords.exact(ledger.response()),
                DeadlineWords.exact(ledger.resolution()), ledger.extra().isZero() ? null : DeadlineWords.exact(ledger.extra()), DeadlineWords.exact(used),
                left.isNegative() ? DeskWords.text(language, "ledger.exceeded", DeadlineWords.exact(left)) : DeadlineWords.exact(left),
                spells(ledger, language));
    }

    private List<ClockView.Spell> spells(Ledger ledger, Locale language) {
        return ledger.suspensions().stream().map(spell -> new ClockView.Spell(words.when(spell.from()), words.when(spell.until()),
                DeskWords.word(language, "suspension." + spell.reason(), spell.reason()), !spell.ended() && spell.until().isAfter(clock.instant()))).toList();
    }

    private String legal(Request request) {
        return legalClocks.find(request.number()).map(legal -> words.date(legal.dueOn()) + " (" + legal.basis() + ")").orElse(null);
    }
}
