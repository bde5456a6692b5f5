package pl.sprawa.channel.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pl.sprawa.channel.bulk.Translator.Translated;
import pl.sprawa.intake.PastReport;
import pl.sprawa.intake.PastReports;
import pl.sprawa.intake.PastReports.ClockStart;
import pl.sprawa.intake.PastReports.Fate;
import pl.sprawa.intake.PastReports.Result;

/**
 * Reads files from their beginning and hands their reports over in batches. What an earlier run has stored is passed over, so
 * that an import that was broken off is simply run again. Rows of one id that follow each other become one report.
 */
final class ImportRun {

    private final PastReports door;
    private final Mapping mapping;
    private final Translator translator;
    private final ClockStart clockStart;
    private final int batchSize;
    private final RejectsFile rejects;
    private final Tally tally;
    private final Progress progress;
    private final List<Pending> batch = new ArrayList<>();

    ImportRun(PastReports door, Mapping mapping, Translator translator, ClockStart clockStart, int batchSize, RejectsFile rejects,
              Tally tally, Progress progress) {
        this.door = door;
        this.mapping = mapping;
        this.translator = translator;
        this.clockStart = clockStart;
        this.batchSize = batchSize;
        this.rejects = rejects;
        this.tally = tally;
        this.progress = progress;
    }

    private record Pending(List<Row> rows, PastReport report) {

        Pending and(Row row, PastReport further) {
            List<Row> all = new ArrayList<>(rows);
            all.add(row);
            return new Pending(all, Translator.join(report, further));
        }
    }

    /**
     * @throws IOException if the file cannot be read to its end; what came before is stored
     * @throws BadMapping  if the mapping speaks of columns that the file does not have
     */
    void file(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (Rows rows = new MappedRows(file, mapping)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                tally.read();
                take(row);
                progress.at(name, tally.rows());
            }
            tally.headers(rows.repeatedHeaders());
        } finally {
            flush();
        }
    }

    private void take(Row row) throws IOException {
        try {
            Translated translated = translator.translate(row);
            translated.shapes().forEach(tally::shape);
            int last = batch.size() - 1;
            if (last >= 0 && batch.get(last).report().report().externalId().equals(translated.report().report().externalId())) {
                batch.set(last, batch.get(last).and(row, translated.report()));
                return;
            }
            if (batch.size() >= batchSize) {
                flush();
            }
            batch.add(new Pending(List.of(row), translated.report()));
        } catch (Rejected e) {
            reject(row, e.reason(), e.getMessage());
        }
    }

    private void flush() throws IOException {
        List<Pending> full = List.copyOf(batch);
        batch.clear();
        List<Result> results = full.isEmpty() ? List.of() : door.take(full.stream().map(Pending::report).toList(), clockStart);
        for (int i = 0; i < full.size(); i++) {
            count(full.get(i), results.get(i));
        }
    }

    private void count(Pending pending, Result result) throws IOException {
        switch (result.fate()) {
            case REJECTED -> {
                for (Row row : pending.rows()) {
                    reject(row, result.problems().get(0).field() + " " + result.problems().get(0).kind(),
                            result.problems().stream().map(p -> p.field() + ": " + p.message()).reduce((a, b) -> a + "; " + b).orElse(""));
                }
            }
            case ALREADY_THERE -> pending.rows().forEach(row -> tally.fate(Fate.ALREADY_THERE));
            default -> {
                tally.fate(result.fate());
                pending.rows().stream().skip(1).forEach(row -> tally.joined());
            }
        }
    }

    private void reject(Row row, String reason, String message) throws IOException {
        tally.rejected(reason);
        rejects.add(row, reason, message);
    }
}
