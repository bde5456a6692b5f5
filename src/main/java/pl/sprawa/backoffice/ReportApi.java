package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the plug-ins in Cockpit show, ready to be written: numbers with their words, in the reader's language. */
@RestController
@RequestMapping("/staff/api/reports")
class ReportApi {

    private final Reports reports;
    private final Heat heat;

    ReportApi(Reports reports, Heat heat) {
        this.reports = reports;
        this.heat = heat;
    }

    /** The numbers on top of the managers' page. */
    record Headline(String title, String scope, List<OverduePage.Figure> figures, String open, String address) {
    }

    @GetMapping("/headline")
    Headline headline(HttpServletRequest user, Locale language) {
        var scope = reports.demand(user, language);
        return new Headline(ReportWords.text("title", language), reports.name(scope, language),
                OverduePage.figures(reports.read(scope, Reports.FEW, language), language), ReportWords.text("cockpit.open", language), OverduePage.PATH);
    }

    /** Where the cases of a process definition wait; unknown definitions have none. */
    @GetMapping("/heat/{definition}")
    Heat.Picture heat(@PathVariable String definition, HttpServletRequest user, Locale language) {
        return heat.of(definition, reports.demand(user, language), language);
    }
}
