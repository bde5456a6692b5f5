package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.ReportFacts;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.engine.DecisionEngine;
import pl.sprawa.request.Reported;

/**
 * What edited tables would have done to the reports of the past: each report is decided by today's tables and by the edited ones, with
 * the facts of the time at which it was made. Only reads.
 */
@Component
class WhatIf {

    private final ModelCheck check;
    private final ReportFacts facts;
    private final WorkingCalendars calendars;

    WhatIf(ModelCheck check, ReportFacts facts, WorkingCalendars calendars) {
        this.check = check;
        this.facts = facts;
        this.calendars = calendars;
    }

    /**
     * @param today   the models that run, by base name
     * @param given   the tables under question; those that are as today are left alone
     * @param reports hands over one report after the other
     * @throws CannotAsk if the edited tables are none that could be deployed
     */
    WhatIfAnswer ask(Map<String, byte[]> today, List<ModelFile> given, Consumer<Consumer<Reported>> reports) {
        List<ModelFile> edited = edited(today, given);
        List<Finding> findings = check.check(edited, today.entrySet().stream().map(file -> new ModelFile(file.getKey(), file.getValue())).toList());
        if (!findings.isEmpty()) {
            throw new CannotAsk(findings);
        }
        long begun = System.nanoTime();
        TableSet before = new TableSet(DecisionEngine.apart(), today);
        Tally tally = new Tally(calendars);
        reports.accept(new Comparison(facts, before, before.with(edited), tally));
        return tally.answer(edited.stream().map(ModelFile::baseName).sorted().toList(), System.nanoTime() - begun);
    }

    /** Those that differ from today's: a whole folder of tables may be given of which one is edited. */
    private static List<ModelFile> edited(Map<String, byte[]> today, List<ModelFile> given) {
        if (given.isEmpty()) {
            throw new CannotAsk("noTables");
        }
        Set<String> names = new HashSet<>();
        List<ModelFile> edited = new ArrayList<>();
        for (ModelFile file : given) {
            String name = file.baseName();
            if (!names.add(name)) {
                throw new CannotAsk("tableTwice", name);
            } else if (!today.containsKey(name)) {
                throw new CannotAsk("unknownTable", name, String.join(", ", today.keySet().stream().filter(WhatIf::asked).sorted().toList()));
            } else if (!Arrays.equals(today.get(name), file.content())) {
                if (!asked(name)) {
                    throw new CannotAsk("notAsked", name);
                }
                edited.add(new ModelFile(name, file.content()));
            }
        }
        if (edited.isEmpty()) {
            throw new CannotAsk("unchanged", String.join(", ", names.stream().sorted().toList()));
        }
        return edited;
    }

    /** Routing and deadlines; other tables have no part in where a report goes and until when. */
    static boolean asked(String file) {
        return file.endsWith("-routing.dmn") || file.equals(DecisionCheck.SERVICE_LEVEL + ".dmn");
    }
}
