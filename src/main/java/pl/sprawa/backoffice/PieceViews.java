package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.casework.Piece;
import pl.sprawa.casework.Pieces;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;

/** Puts the pieces of a case's work into words. */
@Component
class PieceViews {

    private final Pieces pieces;
    private final Units units;
    private final Ledgers ledgers;
    private final DeadlineWords words;
    private final StaffAccess access;

    PieceViews(Pieces pieces, Units units, Ledgers ledgers, DeadlineWords words, StaffAccess access) {
        this.pieces = pieces;
        this.units = units;
        this.ledgers = ledgers;
        this.words = words;
        this.access = access;
    }

    PieceView of(Request request, CaseRights rights, HttpServletRequest user, Locale language) {
        Map<String, String> given = CasePages.typed(user, "what", "details", "time");
        String calendar = ledgers.find(request.number(), Ledger.CASE).map(Ledger::calendar).orElse(DeadlineWords.OFFICE);
        List<OpenWork.Work> wholes = rights.work() ? divisible(request.number(), user) : List.of();
        return new PieceView(pieces.of(request.number()).stream().map(piece -> row(piece, calendar, user, language)).toList(),
                wholes.stream().map(work -> new PieceView.Choice(work.taskId(), work.step() + " (" + name(work.unit()) + ")", work.taskId().equals(given.get("task")))).toList(),
                wholes.isEmpty() ? List.of() : units.all().stream().filter(unit -> wholes.size() > 1 || !unit.code().equals(wholes.get(0).unit()))
                        .map(unit -> new PieceView.Choice(unit.code(), unit.name(), unit.code().equals(given.get("unit")))).toList(), given, Pieces.LONGEST_NAME);
    }

    /** The steps of the case whose work the reader does. */
    List<OpenWork.Work> divisible(String number, HttpServletRequest user) {
        return pieces.wholes(number).stream().filter(work -> access.worksFor(user, work.unit())).toList();
    }

    private PieceView.Row row(Piece piece, String calendar, HttpServletRequest user, Locale language) {
        boolean open = piece.state() == Piece.State.OPEN;
        Instant due = open ? pieces.dueAt(piece) : null;
        return new PieceView.Row(piece.id(), piece.what(), piece.details(), name(piece.givenTo()), name(piece.givenBy()), words.when(piece.givenAt()),
                DeskWords.text(language, "piece." + piece.state()), open, open ? words.deadline(due, calendar, language) : null, open && words.late(due),
                open && words.soon(due, calendar), piece.endedAt() == null ? null : words.when(piece.endedAt()), piece.result(), piece.answer(),
                open && access.worksFor(user, piece.givenBy()));
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
