package pl.sprawa.backoffice;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.reporting.Load;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Selection;

/** What managers look at each morning: what is overdue or soon will be, where, and what stands still. */
@Controller
class OverduePage {

    static final String PATH = "/staff/overdue";

    private final Reports reports;
    private final OverdueTables tables;
    private final Incidents incidents;
    private final OpenCases cases;
    private final RuntimeService runtime;
    private final SystemAccess access;
    private final ReportWords words;
    private final Clock clock;

    OverduePage(Reports reports, OverdueTables tables, Incidents incidents, OpenCases cases, RuntimeService runtime, SystemAccess access,
                ReportWords words, Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.incidents = incidents;
        this.cases = cases;
        this.runtime = runtime;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    /** One of the numbers on top. */
    record Figure(String number, String text, String href, String tone) {
    }

    /** An incident as it is told. */
    record Told(String id, String what, String where, String since, String number, String service, String retry) {
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) String retried, Model model, HttpServletRequest user, Locale language) {
        Scope scope = reports.demand(user, language);
        Reports.Snapshot snapshot = reports.read(scope, Reports.FEW, language);
        List<Sheet> sheets = tables.of(snapshot, language);
        frame(model, ReportWords.text("title", language), scope, language);
        model.addAttribute("asOf", ReportWords.text("asOf", language, words.moment(clock.instant(), language)));
        model.addAttribute("figures", figures(snapshot, language));
        model.addAttribute("tables", sheets.stream().filter(sheet -> !List.of("weeks", "incidents").contains(sheet.id())).toList());
        model.addAttribute("weeks", sheets.stream().filter(sheet -> sheet.id().equals("weeks")).toList());
        model.addAttribute("incidents", sheets.stream().filter(sheet -> sheet.id().equals("incidents")).toList());
        model.addAttribute("chart", OverdueChart.of(snapshot.trend(), language));
        model.addAttribute("contents", sheets);
        model.addAttribute("troubles", snapshot.incidents().stream().map(each -> told(each, language)).toList());
        model.addAttribute("mayRetry", Reports.mayRetry(user)).addAttribute("cockpit", Reports.opensCockpit(user));
        model.addAttribute("more", ReportWords.text("more", language, Reports.FEW));
        if (retried != null) {
            model.addAttribute("retried", ReportWords.text(retried.equals("gone") ? "retry.gone" : "retried", language));
        }
        return "staff/overdue";
    }

    /** What the page and the plug-in in Cockpit put on top. */
    static List<Figure> figures(Reports.Snapshot snapshot, Locale language) {
        Load total = snapshot.backlog().total();
        List<Figure> figures = new ArrayList<>(List.of(figure("overdue", total.overdue(), Selection.State.OVERDUE, language),
                figure("today", total.today(), Selection.State.TODAY, language), figure("soon", total.soon(), Selection.State.SOON, language),
                figure("open", total.open(), Selection.State.OPEN, language),
                figure("escalated", snapshot.escalations().all(), Selection.State.ESCALATED, language),
                figure("suspended", snapshot.suspended().all(), Selection.State.SUSPENDED, language),
                figure("rerouted", snapshot.rerouted().all(), Selection.State.REROUTED, language)));
        int onTime = snapshot.trend().total().percent();
        figures.add(new Figure(onTime < 0 ? "–" : ReportWords.text("percent", language, onTime), ReportWords.text("total.onTime", language),
                PATH + "#weeks", ""));
        figures.add(new Figure(OverdueTables.format(snapshot.incidents().size(), language), ReportWords.text("total.incidents", language),
                PATH + "#incidents", snapshot.incidents().isEmpty() ? "" : "overdue"));
        return figures;
    }

    private static Figure figure(String key, long number, Selection.State state, Locale language) {
        return new Figure(OverdueTables.format(number, language), ReportWords.text("total." + key, language), OverdueTables.list(state, null, null),
                number > 0 && key.equals("overdue") ? "overdue" : number > 0 && (key.equals("today") || key.equals("soon")) ? "soon" : "");
    }

    private Told told(Incidents.Trouble each, Locale language) {
        String number = each.number() == null ? ReportWords.text("caseNone", language) : each.number();
        return new Told(each.id(), each.what(), ReportWords.text("incident", language, each.step(), each.process()),
                ReportWords.text("incident.since", language, words.moment(each.since(), language)), each.number(),
                each.service() == null ? null : words.service(each.service(), language),
                each.retryable() ? ReportWords.text("retry.of", language, each.step(), number) : null);
    }

    @GetMapping(PATH + "/tables/{id:[a-z]+}.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(@PathVariable String id, @PathVariable String format, HttpServletRequest user, Locale language) {
        Reports.Snapshot snapshot = reports.read(reports.demand(user, language), OverdueList.MOST_IN_FILE, language);
        return SheetFiles.download(tables.of(snapshot, language).stream().filter(sheet -> sheet.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), format);
    }

    @PostMapping(PATH + "/incidents/{id}/retry")
    String retry(@PathVariable String id, HttpServletRequest user, Locale language) {
        Scope scope = reports.demand(user, language);
        if (!Reports.mayRetry(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, ReportWords.text("forbidden.retry", language));
        }
        return "redirect:" + PATH + "?retried=" + (incidents.retry(id, scope, language) ? "yes" : "gone") + "#incidents";
    }

    /** To the case's process instance in Cockpit: that of its service, where its token stands, or else the case around it; not what runs beside it. */
    @GetMapping(PATH + "/instance/{number}")
    String instance(@PathVariable String number, HttpServletRequest user, Locale language) {
        Scope scope = reports.demand(user, language);
        String service = cases.find(scope, List.of(number)).values().stream().map(open -> open.service()).findFirst().orElse(null);
        List<ProcessInstance> running = service == null ? List.of()
                : access.read(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list());
        return Stream.of(service, "case", "opening").flatMap(process -> running.stream().filter(each -> each.getProcessDefinitionId().startsWith(process + ":")))
                .findFirst()
                .map(found -> "redirect:/camunda/app/cockpit/default/#/process-instance/" + found.getId() + "/runtime")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, ReportWords.text("instance.none", language, number)));
    }

    void frame(Model model, String title, Scope scope, Locale language) {
        model.addAttribute("title", title);
        model.addAttribute("t", (Mustache.CustomContext) key -> ReportWords.text(key, language));
        model.addAttribute("scope", reports.name(scope, language));
    }
}
