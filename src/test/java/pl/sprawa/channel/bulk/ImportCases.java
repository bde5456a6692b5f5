package pl.sprawa.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.PastReports;

/** The import of the extracts into the running application; every test under names of sources of its own. */
abstract class ImportCases {

    @Autowired PastReports door;
    @Autowired Catalogue catalogue;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @TempDir Path folder;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void importsAndTheSecondTimeAddsNothing() throws IOException {
        Path mapping = Extracts.renamed(Extracts.WROCLAW, "twice", folder);
        assertThat(run(door, mapping, "wroclaw-a.csv", "wroclaw-b.csv")).isEqualTo(ImportCommand.DONE);
        long stored = stored("twice");
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("accepted, closed +" + stored + "\\b")
                .containsPattern("rejected +2\\b").containsPattern("closed-before-requested +2\\b")
                .containsPattern("repeated header lines skipped +1\\b").containsPattern("joined to the row before \\(same id\\) +[1-9]")
                .containsPattern("rows of shape type-cut-in-two +1\\b");
        assertThat(Files.readAllLines(folder.resolve("rejects.csv"))).hasSize(3)
                .first().asString().isEqualTo("rejected file,rejected row,reason,message,Data Godzina,Numer,Opis,Typ,Miejsce,Status,Kwota Mandatu,Data Zakończenia");
        List<Map<String, Object>> before = state("twice");

        said.reset();
        assertThat(run(door, mapping, "wroclaw-a.csv", "wroclaw-b.csv")).isEqualTo(ImportCommand.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("accepted, closed +0\\b");
        assertThat(state("twice")).isEqualTo(before);
    }

    @Test
    void brokenOffBetweenBatchesAndRunAgainItEndsTheSame() throws IOException {
        Path whole = Extracts.renamed(Extracts.BALTIMORE, "whole", folder);
        Path killed = Extracts.renamed(Extracts.BALTIMORE, "killed", folder);
        run(door, whole, "baltimore.csv");
        for (int batches : new int[] {0, 1, 3}) {
            assertThatThrownBy(() -> run(dyingAfter(batches), killed, "baltimore.csv")).isInstanceOf(Killed.class);
        }
        assertThat(stored("killed")).isPositive().isLessThan(stored("whole"));

        assertThat(run(door, killed, "baltimore.csv")).isEqualTo(ImportCommand.DONE);
        assertThat(state("killed")).isEqualTo(state("whole"));
    }

    @Test
    void openReportsHaveOneCaseAndClosedOnesNone() throws IOException {
        run(door, Extracts.renamed(Extracts.BALTIMORE, "cases", folder), "baltimore.csv");
        List<String> open = numbers("cases", "OPEN");
        assertThat(open).hasSize(26);
        assertThat(open).allSatisfy(number -> {
            assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("case").count()).isEqualTo(1);
            assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isEqualTo(1);
        });
        assertThat(numbers("cases", "CLOSED")).hasSize(36).allSatisfy(number ->
                assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero());
        assertThat(jdbc.sql("""
                select count(*) from outgoing_message m join service_request r on r.number = m.number
                where r.external_id like 'cases:%'""").query(Long.class).single()).as("nobody is told").isZero();
    }

    @Test
    void deadlinesCountFromTheImportUnlessAskedOtherwise() throws IOException {
        run(door, Extracts.renamed(Extracts.BALTIMORE, "fresh", folder), "baltimore.csv");
        assertThat(overdue("fresh")).isZero();
        run(door, List.of("--clock", "from-report"), Extracts.renamed(Extracts.BALTIMORE, "late", folder), "baltimore.csv");
        assertThat(overdue("late")).isEqualTo(26);
    }

    @Test
    void oneBadRowSpoilsOnlyItself() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), """
                SRRecordID,ServiceRequestNum,SRType,CreatedDate,SRStatus,CloseDate,Agency,Outcome,Address
                1,1,TRM-Pothole Repair,04/12/2018 11:11:26 AM,Open,,A,,MAIN ST
                2,2,TRM-Pothole Repair,04/12/2018 11:11:26 AM,Open,,A\u0000,,MAIN ST
                3,3,TRM-Pothole Repair,04/12/2018 11:11:26 AM,Open,,A,,%s
                4,4,TRM-Pothole Repair,yesterday,Open,,A,,MAIN ST
                5,5,TRM-Pothole Repair
                6,6,TRM-Pothole Repair,04/12/2018 11:11:26 AM,Open,,A,,MAIN ST
                """.formatted("LONG ".repeat(90)));
        Path mapping = Extracts.renamed(Extracts.BALTIMORE, "spoilt", folder);
        assertThat(runFiles(door, List.of(), mapping, List.of(file.toString()))).isEqualTo(ImportCommand.DONE);
        assertThat(numbers("spoilt", "OPEN")).hasSize(nulIsStorable() ? 3 : 2);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("address_string too-long +1\\b")
                .containsPattern("bad-requested +1\\b").containsPattern("malformed-row +1\\b");
    }

    @Test
    void aMistakeInTheMappingIsToldWithExitCode2() throws IOException {
        Path mapping = Files.writeString(folder.resolve("typo.yaml"), Files.readString(Extracts.WROCLAW).replace("{Numer}", "{Nummer}"));
        assertThat(run(door, mapping, "wroclaw-a.csv")).isEqualTo(ImportCommand.BAD_MAPPING);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Nummer").contains("fields.id").contains("Data Godzina");
        said.reset();
        assertThat(run(door, Files.writeString(folder.resolve("typo.yaml"), "source: x\nfromat: csv\n"), "wroclaw-a.csv"))
                .isEqualTo(ImportCommand.BAD_MAPPING);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("line 2").contains("fromat");
    }

    /** Whether the database takes a NUL in a text; PostgreSQL does not. */
    abstract boolean nulIsStorable();

    int run(PastReports taker, Path mapping, String... extracts) {
        return run(taker, List.of(), mapping, extracts);
    }

    int run(PastReports taker, List<String> options, Path mapping, String... extracts) {
        return runFiles(taker, options, mapping, java.util.stream.Stream.of(extracts).map(name -> Extracts.file(name).toString()).toList());
    }

    private int runFiles(PastReports taker, List<String> options, Path mapping, List<String> files) {
        List<String> args = new ArrayList<>(List.of("import", "--mapping", mapping.toString(), "--rejects=" + folder.resolve("rejects.csv"),
                "--batch", "7"));
        args.addAll(files);
        args.addAll(options);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new ImportCommand(new DefaultApplicationArguments(), taker, catalogue, clock).run(out, out, args.toArray(String[]::new));
    }

    /** What stands in the database of a source, told apart by nothing that a new run may draw anew. */
    private List<Map<String, Object>> state(String source) {
        return jdbc.sql("""
                select substring(r.external_id from :from) as id, r.service_code, r.status, r.status_notes, r.outcome, r.description, r.address,
                    r.unit, r.priority, r.requested_at, r.closed_at, r.case_opened, r.answers,
                    (select count(*) from timeline_entry t where t.number = r.number) as entries,
                    (select count(*) from clock c where c.number = r.number) as clocks
                from service_request r where r.external_id like :like order by 1""")
                .param("from", source.length() + 2).param("like", source + ":%").query().listOfRows();
    }

    private long stored(String source) {
        return state(source).size();
    }

    List<String> numbers(String source, String status) {
        return jdbc.sql("select number from service_request where external_id like :like and status = :status")
                .param("like", source + ":%").param("status", status).query(String.class).list();
    }

    private long overdue(String source) {
        return jdbc.sql("select count(*) from service_request where external_id like :like and status = 'OPEN' and due_at < :now")
                .param("like", source + ":%").param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(Long.class).single();
    }

    /** Takes so many batches, then dies as a process that is killed between two. */
    private PastReports dyingAfter(int batches) {
        AtomicInteger taken = new AtomicInteger();
        PastReports dying = mock(PastReports.class, delegatesTo(door));
        org.mockito.Mockito.doAnswer(call -> {
            if (taken.getAndIncrement() == batches) {
                throw new Killed();
            }
            return door.take(call.getArgument(0), call.getArgument(1));
        }).when(dying).take(any(), any());
        return dying;
    }

    private static class Killed extends Error {
    }
}
