package pl.sprawa.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.city.City;

/** Who is away and who stands in. {@link Substitution} passes the tasks over and back. */
@Service
@Transactional
public class Absences {

    /** Later is a slip of the finger, and years that a database does not know. */
    private static final int LONGEST_YEARS = 5;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final City city;
    private final Clock clock;

    Absences(JdbcClient jdbc, Colleagues colleagues, City city, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.city = city;
        this.clock = clock;
    }

    /** Those of a unit that are not over, by their beginning. */
    public List<Absence> of(String unit) {
        return jdbc.sql("select * from absence where unit = :unit and until_day >= :today order by from_day, id").param("unit", unit).param("today", today())
                .query(Absences::read).list();
    }

    /**
     * Enters an absence.
     *
     * @param by user id of whoever enters it
     * @throws CaseConflict if the days are in the past, years away or the wrong way round, one of the two is not of the unit, or the substitute is away
     *         too; the message says which
     */
    public void enter(String unit, String absent, String substitute, LocalDate from, LocalDate until, String by) {
        List<String> members = colleagues.of(unit).stream().map(Colleagues.Colleague::id).toList();
        if (!members.contains(absent) || !members.contains(substitute) || absent.equals(substitute)) {
            throw new CaseConflict(Hint.of("absence.people"));
        }
        if (until.isBefore(from) || until.isBefore(today())) {
            throw new CaseConflict(Hint.of("absence.days"));
        }
        if (until.isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new CaseConflict(Hint.of("absence.far", LONGEST_YEARS));
        }
        if (away(substitute, from, until) || away(absent, from, until)) {
            throw new CaseConflict(Hint.of("absence.twice"));
        }
        jdbc.sql("""
                insert into absence (absent, substitute, unit, from_day, until_day, entered_by) values (:absent, :substitute, :unit, :from, :until, :by)""")
                .param("absent", absent).param("substitute", substitute).param("unit", unit).param("from", from).param("until", until).param("by", by).update();
    }

    /** Ends an absence with the day before today: the tasks go back. */
    public void end(long id, String unit) {
        jdbc.sql("update absence set until_day = :yesterday where id = :id and unit = :unit and until_day > :yesterday")
                .param("yesterday", today().minusDays(1)).param("id", id).param("unit", unit).update();
    }

    List<Absence> now() {
        return jdbc.sql("select * from absence where from_day <= :today and until_day >= :today order by id").param("today", today())
                .query(Absences::read).list();
    }

    /**
     * Who does a person's work: the person or, of those away, whoever stands in, or stands in for that one. The person, if all of them are away in a circle.
     *
     * @param unit of whose work
     * @param away as {@link #now} tells
     */
    static String present(String person, String unit, List<Absence> away) {
        Set<String> asked = new HashSet<>();
        String present = person;
        for (Optional<Absence> next = of(present, unit, away); next.isPresent(); next = of(present, unit, away)) {
            if (!asked.add(present)) {
                return person;
            }
            present = next.get().substitute();
        }
        return present;
    }

    private static Optional<Absence> of(String person, String unit, List<Absence> away) {
        return away.stream().filter(absence -> absence.absent().equals(person) && absence.unit().equals(unit)).findFirst();
    }

    LocalDate today() {
        return clock.instant().atZone(city.zone()).toLocalDate();
    }

    private boolean away(String person, LocalDate from, LocalDate until) {
        return jdbc.sql("select count(*) from absence where absent = :person and from_day <= :until and until_day >= :from")
                .param("person", person).param("from", from).param("until", until).query(Long.class).single() > 0;
    }

    static Absence read(ResultSet row, int index) throws SQLException {
        return new Absence(row.getLong("id"), row.getString("absent"), row.getString("substitute"), row.getString("unit"),
                row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }
}
