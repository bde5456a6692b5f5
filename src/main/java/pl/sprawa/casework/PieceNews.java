package pl.sprawa.casework;

import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** What becomes of a piece of work, told in the timeline and to units. */
@Component
class PieceNews {

    private final Pieces pieces;
    private final Units units;
    private final Notices notices;
    private final Journal journal;

    PieceNews(Pieces pieces, Units units, Notices notices, Journal journal) {
        this.pieces = pieces;
        this.units = units;
        this.notices = notices;
        this.journal = journal;
    }

    /** An entry for staff only. */
    void note(Piece piece, String kind) {
        journal.note(piece.number(), kind, pieces.model(piece));
    }

    /** A message to a unit, once per occasion. */
    void tell(Piece piece, String unit, String message, String occasion) {
        notices.tellUnit(piece.number(), units.get(unit), message, occasion, pieces.model(piece));
    }
}
