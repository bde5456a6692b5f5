package pl.sprawa.workbench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import pl.sprawa.request.StoredReports;

/** Puts one question over all stored requests: two edited tables at once. */
public final class StoredQuestion {

    private StoredQuestion() {
    }

    /** What of the answer a measurement tells. */
    public record Figures(long requests, double seconds, long rerouted, long moved) {
    }

    public static Figures ask(ApplicationContext application) {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.of(application.getBean(DataSource.class))) {
            WhatIfAnswer answer = application.getBean(WhatIf.class).ask(database.models(), List.of(
                    new ModelFile("pothole-routing.dmn", Edits.wolaToZdm()), new ModelFile("service-level.dmn", Edits.aDayMoreForPotholes())),
                    take -> database.reports(application.getBean(StoredReports.class), null, null, take));
            return new Figures(answer.requests(), answer.seconds(), answer.rerouted(), answer.moved());
        }
    }
}
