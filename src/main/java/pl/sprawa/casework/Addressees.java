package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Colleagues.Colleague;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/**
 * Who is told when something does not go well: people, by the addresses in their accounts. Where there is none, the unit's own address, and
 * where that is missing too, the coordinators: what is told must reach somebody.
 */
@Component
public class Addressees {

    private static final String HEADS = "heads";

    /**
     * To whom a message goes.
     *
     * @param unit    whose people or address they are
     * @param people  each with an address; empty if it goes to the unit's address
     * @param mailbox the unit's address, or {@code null}
     */
    record Chosen(Unit unit, List<Colleague> people, String mailbox) {

        /** Nothing, if nobody at all has an address. */
        List<String> addresses() {
            return people.isEmpty() ? Stream.ofNullable(mailbox).toList() : people.stream().map(Colleague::email).distinct().toList();
        }

        /** Model of the sentence that names them. */
        Map<String, Object> model(Unit meant) {
            return Map.of("people", people.stream().map(one -> Map.of("name", one.name(), "email", one.email())).toList(),
                    "mailbox", people.isEmpty() && mailbox != null ? mailbox : "", "nobody", addresses().isEmpty(),
                    "insteadOf", unit.code().equals(meant.code()) ? "" : meant.name());
        }
    }

    private final Colleagues colleagues;
    private final Absences absences;
    private final Units units;

    Addressees(Colleagues colleagues, Absences absences, Units units) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.units = units;
    }

    /** The heads of a unit; for one who is away today, whoever stands in and is not away too. */
    Chosen headsOf(Unit unit) {
        return chosen(unit, heads(unit.code()).flatMap(head -> away(head).map(absence -> colleagues.find(Absences.present(absence.substitute(), absence.unit(), absences.now()))).orElse(Optional.of(head)).stream()));
    }

    Chosen coordinators() {
        return chosen(units.inRole("coordinator"), present("coordinators"));
    }

    Chosen auditors() {
        return chosen(units.inRole("auditor"), present("auditors"));
    }

    /** Whether the person stands in today for a head of the unit. */
    public boolean standsInForHead(String user, String unit) {
        List<Absence> away = absences.now();
        List<String> absent = away.stream().filter(absence -> absence.unit().equals(unit) && Absences.present(absence.absent(), unit, away).equals(user)).map(Absence::absent).toList();
        return !absent.isEmpty() && heads(unit).anyMatch(head -> absent.contains(head.id()));
    }

    private Stream<Colleague> heads(String unit) {
        List<String> heads = colleagues.of(HEADS).stream().map(Colleague::id).toList();
        return colleagues.of(unit).stream().filter(member -> heads.contains(member.id()));
    }

    /** Who is away is left out: the others of the role know the whole city as well, and whoever stands in may not. */
    private Stream<Colleague> present(String role) {
        return colleagues.of(role).stream().filter(one -> away(one).isEmpty());
    }

    private Optional<Absence> away(Colleague one) {
        return absences.now().stream().filter(absence -> absence.absent().equals(one.id())).findFirst();
    }

    private Chosen chosen(Unit unit, Stream<Colleague> wanted) {
        List<Colleague> people = wanted.filter(one -> one.email() != null).distinct().toList();
        boolean reached = !people.isEmpty() || unit.email() != null && !unit.email().isBlank();
        Unit coordinator = units.inRole("coordinator");
        return reached || unit.code().equals(coordinator.code()) ? new Chosen(unit, people, Objects.requireNonNullElse(unit.email(), "").isBlank() ? null : unit.email())
                : coordinators();
    }
}
