package pl.sprawa.channel.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.intake.PastReport;
import pl.sprawa.intake.PastReports;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.OldReports;
import pl.sprawa.request.Reported;

/** Reads files by the importer's own steps, up to where it would store. Of rows with one id the first counts. */
@Component
class OldFiles extends OldReports {

    private final PastReports door;
    private final Catalogue catalogue;
    private final Clock clock;

    OldFiles(PastReports door, Catalogue catalogue, Clock clock) {
        this.door = door;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public long each(List<Path> files, Path mappingFile, Consumer<Reported> take) throws IOException {
        Mapping mapping = MappingReader.read(mappingFile, code -> catalogue.find(code).isPresent());
        Translator translator = new Translator(mapping, clock);
        Set<String> seen = new HashSet<>();
        long rejected = 0;
        for (Path file : files) {
            try (Rows rows = new MappedRows(file, mapping)) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    try {
                        PastReport past = translator.translate(row).report();
                        if (!seen.contains(past.oldNumber())) {
                            take.accept(reported(past));
                            seen.add(past.oldNumber());
                        }
                    } catch (Rejected | InvalidReport e) {
                        rejected++;
                    }
                }
            }
        }
        return rejected;
    }

    private Reported reported(PastReport past) {
        NewRequest request = door.look(past);
        return new Reported(past.oldNumber(), request.serviceCode(), past.requestedAt(), request.place().district(),
                request.place().roadManager(), request.danger(), request.answers());
    }
}
