package pl.sprawa.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Units;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/** Pieces of a case's work for other units: a unit that has a step of the case splits them off, hears the answer, may recall them. */
@Service
@Transactional
public class Pieces {

    /** So many of one case are open at once at most: more are a case of their own. */
    static final int MOST = 10;
    /** Of the name of a piece, in characters. */
    public static final int LONGEST_NAME = 100;
    /** Of the hours or days that it has. */
    static final int MOST_TIME = 500;

    private static final String OFFICE = "office";
    private static final long HOURS_OF_OFFICE_DAY = 8;
    private static final long HOURS_OF_DAY = 24;

    private final PieceRows rows;
    private final PieceProcesses processes;
    private final TaskService tasks;
    private final Units units;
    private final Ledgers ledgers;
    private final DueDates dueDates;
    private final ExcludedUnit excluded;
    private final Journal journal;
    private final MessageTexts texts;
    private final DroppedQuestions questions;
    private final ResumeClock resumeClock;
    private final SystemAccess engine;
    private final Clock clock;

    Pieces(PieceRows rows, PieceProcesses processes, TaskService tasks, Units units, Ledgers ledgers, DueDates dueDates,
           ExcludedUnit excluded, Journal journal, MessageTexts texts, DroppedQuestions questions, ResumeClock resumeClock,
           SystemAccess engine, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.tasks = tasks;
        this.units = units;
        this.ledgers = ledgers;
        this.dueDates = dueDates;
        this.excluded = excluded;
        this.journal = journal;
        this.texts = texts;
        this.questions = questions;
        this.resumeClock = resumeClock;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What a unit is asked to do.
     *
     * @param unit    code
     * @param what    short, in one line
     * @param details may be empty
     * @param time    how many hours or working days it has, or {@code null}: as long as the case
     * @param days    whether {@code time} counts days
     */
    public record Order(String unit, String what, String details, Integer time, boolean days, boolean photo) {
    }

    /** All of a case, oldest first. */
    public List<Piece> of(String number) {
        return rows.of(number);
    }

    public Optional<Piece> find(String id) {
        return rows.find(id);
    }

    /** By when a piece is to be done; never later than the case, unless that was overdue when the piece was given. */
    public Instant dueAt(Piece piece) {
        return dueDates.stepDueAt(ledgers.find(piece.number(), Ledger.CASE).orElseThrow(), piece.within(), piece.givenAt(), true);
    }

    /** The steps of a case from which pieces may be split off: those of the case itself, not its pieces. */
    public List<OpenWork.Work> wholes(String number) {
        return engine.read(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(OpenWork.TASK).orderByTaskCreateTime().asc().list()
                .stream().filter(task -> tasks.getVariable(task.getId(), Var.PIECE) == null).map(OpenWork::work).toList());
    }

    /**
     * Gives a piece of a step's work to another unit.
     *
     * @param taskId the step's open task, one of {@link #wholes}
     * @throws CaseConflict if the step is not open any more, the unit cannot have it, or has it already; the message says what to mend
     */
    public void split(String number, String taskId, Order order) {
        OpenWork.Work whole = wholes(number).stream().filter(work -> work.taskId().equals(taskId)).findFirst().orElseThrow(() -> conflict("gone"));
        String notFor = (String) engine.read(() -> tasks.getVariable(taskId, Var.EXCLUDED_UNIT));
        Ledger ledger = ledgers.find(number, Ledger.CASE).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Piece piece = new Piece(UUID.randomUUID().toString(), number, stepOf(taskId), whole.unit(), order.unit(),
                name(order.what()), order.details().isBlank() ? null : order.details().strip(), within(order, ledger), order.photo(),
                Piece.State.OPEN, now, null, null, null);
        check(piece, notFor, !dueDates.dueAt(ledger).isAfter(now));
        rows.add(piece);
        journal.note(number, "piece-given", model(piece));
        processes.start(piece, notFor);
    }

    /**
     * Takes an open piece back; the unit that has it is told.
     *
     * @throws CaseConflict if it is not open any more
     */
    public void recall(String number, String id, String reason) {
        Piece piece = rows.find(id).filter(found -> found.number().equals(number) && found.state() == Piece.State.OPEN)
                .orElseThrow(() -> conflict("ended"));
        boolean asked = questions.waits(number);
        end(piece, reason);
        if (asked && !questions.waits(number)) {
            resumeClock.resume(number);
        }
    }

    /** The resident withdrew the report: nobody needs the pieces. */
    void withdrawn(String number) {
        rows.open(number).forEach(piece -> end(piece, texts.phrase("piece-withdrawn", Map.of())));
    }

    /** The case was joined to another: the pieces go on under that one's number, unless it has the same already. */
    void merged(String number, String into, String unitOfInto) {
        for (Piece piece : rows.open(number)) {
            end(piece, texts.phrase("piece-merged", Map.of("into", into)));
            String unit = unitOfInto == null ? piece.givenBy() : unitOfInto;
            String step = wholes(into).stream().filter(work -> work.unit().equals(unit)).findFirst().map(work -> stepOf(work.taskId())).orElse(null);
            Piece moved = new Piece(UUID.randomUUID().toString(), into, step, unit, piece.givenTo(), piece.what(), piece.details(), piece.within(), piece.photo(),
                    Piece.State.OPEN, clock.instant().truncatedTo(ChronoUnit.MICROS), null, null, null);
            if (!twice(moved)) {
                rows.add(moved);
                journal.note(into, "piece-given", model(moved));
                processes.start(moved, null);
            }
        }
    }

    /** What the texts say of a piece. */
    Map<String, Object> model(Piece piece) {
        Map<String, Object> model = new HashMap<>();
        model.put("what", piece.what());
        model.put("details", piece.details());
        model.put("unitName", units.get(piece.givenTo()).name());
        model.put("givenByName", units.get(piece.givenBy()).name());
        model.put("result", piece.result());
        model.put("answer", piece.answer());
        return model;
    }

    private void check(Piece piece, String notFor, boolean caseOverdue) {
        if (units.find(piece.givenTo()).isEmpty()) {
            throw conflict("unit");
        } else if (piece.givenTo().equals(piece.givenBy())) {
            throw conflict("ownUnit");
        } else if (piece.what().isEmpty() || piece.what().length() > LONGEST_NAME) {
            throw conflict("name", LONGEST_NAME);
        } else if (caseOverdue && piece.within() == null) {
            throw conflict("overdue");
        } else if (twice(piece)) {
            throw conflict("twice", units.get(piece.givenTo()).name(), piece.what());
        } else if (rows.open(piece.number()).size() >= MOST) {
            throw conflict("many", MOST);
        }
        excluded.reason(notFor, piece.givenTo()).ifPresent(reason -> {
            throw new CaseConflict(reason);
        });
    }

    /** The instance of {@code unit-task} that a task is of. */
    private String stepOf(String taskId) {
        return engine.read(() -> tasks.createTaskQuery().taskId(taskId).singleResult()).getProcessInstanceId();
    }

    private boolean twice(Piece piece) {
        return rows.open(piece.number()).stream().anyMatch(open -> open.givenTo().equals(piece.givenTo()) && open.what().equalsIgnoreCase(piece.what()));
    }

    private void end(Piece piece, String reason) {
        Map<String, Object> model = model(piece);
        model.put("reason", reason);
        journal.note(piece.number(), "piece-recalled", model);
        processes.end(piece, reason);
    }

    /** In one line, and without what parts the step from the place in a task's name. */
    private static String name(String what) {
        return what.strip().replaceAll("\\s+", " ").replace(NameWork.BETWEEN, " – ");
    }

    private static String within(Order order, Ledger ledger) {
        if (order.time() != null && (order.time() < 1 || order.time() > MOST_TIME)) {
            throw conflict("time", MOST_TIME);
        }
        return order.time() == null ? null : Duration.ofHours(!order.days() ? order.time()
                : order.time() * (ledger.calendar().equals(OFFICE) ? HOURS_OF_OFFICE_DAY : HOURS_OF_DAY)).toString();
    }

    private static CaseConflict conflict(String reason, Object... arguments) {
        return new CaseConflict(Hint.of("piece." + reason, arguments));
    }
}
