package pl.sprawa.workbench;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.request.StoredReports;

/** The page on which analysts ask what edited tables would change. One question at a time on each node, so that residents do not wait for it. */
@Controller
class WhatIfPage {

    private static final String PATH = "/staff/what-if";
    private static final List<String> PERIODS = List.of("30", "90", "365", "all");
    private static final String USUAL = "90";
    /** Longer than this nobody waits for a page, nor does a proxy. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final WhatIf whatIf;
    private final DeployedTables deployed;
    private final StoredReports reports;
    private final DataSource database;
    private final WhatIfNames names;
    private final Clock clock;
    private final Semaphore one = new Semaphore(1);

    WhatIfPage(WhatIf whatIf, DeployedTables deployed, StoredReports reports, DataSource database, WhatIfNames names, Clock clock) {
        this.whatIf = whatIf;
        this.deployed = deployed;
        this.reports = reports;
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    /** One choice of how far to look back. */
    record Period(String days, String text, boolean chosen) {
    }

    @GetMapping(PATH)
    String show(Model model, HttpServletRequest user, Locale language) {
        return page(USUAL, model, user, language);
    }

    @PostMapping(PATH)
    String ask(@RequestParam(required = false) List<MultipartFile> tables, @RequestParam(defaultValue = "") String earlier,
               @RequestParam(defaultValue = USUAL) String days, Model model, HttpServletRequest user, HttpServletResponse response,
               Locale language) throws IOException {
        String view = page(days, model, user, language);
        if (!one.tryAcquire()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", text("busy", language));
            return view;
        }
        try {
            List<ModelFile> edited = new ArrayList<>(deployed.earlier(earlier));
            for (MultipartFile file : tables == null ? List.<MultipartFile>of() : tables) {
                if (!file.isEmpty()) {
                    try (InputStream bytes = file.getInputStream()) {
                        edited.addAll(EditedTables.in(file.getOriginalFilename(), bytes));
                    }
                }
            }
            model.addAttribute("view", WhatIfView.of(answer(edited, days), names, language));
        } catch (CannotAsk e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", e.text(WhatIfWords.BUNDLE, language)).addAttribute("findings", e.findings());
        } finally {
            one.release();
        }
        return view;
    }

    /** Today's table, to be edited. */
    @GetMapping(PATH + "/tables/{key}.dmn")
    ResponseEntity<byte[]> table(@PathVariable String key, HttpServletRequest user, Locale language) {
        demand(user, language);
        byte[] table = deployed.today(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(key + ".dmn").build().toString()).body(table);
    }

    private WhatIfAnswer answer(List<ModelFile> edited, String days) {
        Instant from = days.matches("\\d{1,5}") ? clock.instant().minus(Duration.ofDays(Long.parseLong(days))) : null;
        long end = System.nanoTime() + LONGEST.toNanos();
        try (ReadOnlyDatabase reading = ReadOnlyDatabase.of(database)) {
            return whatIf.ask(reading.models(), edited, take -> reading.reports(reports, from, null, report -> {
                if (System.nanoTime() > end) {
                    throw new CannotAsk("tooLong");
                }
                take.accept(report);
            }));
        }
    }

    private String page(String days, Model model, HttpServletRequest user, Locale language) {
        demand(user, language);
        model.addAttribute("title", text("title", language));
        model.addAttribute("t", (Mustache.CustomContext) key -> text(key, language));
        model.addAttribute("today", deployed.newest()).addAttribute("earlier", deployed.older());
        model.addAttribute("periods", PERIODS.stream().map(period -> new Period(period, text("period." + period, language), period.equals(days))).toList());
        return "staff/what-if";
    }

    private static String text(String key, Locale language) {
        return WhatIfWords.BUNDLE.getMessage(key, null, language);
    }

    private static void demand(HttpServletRequest user, Locale language) {
        if (Stream.of("analysts", "managers", "camunda-admin").noneMatch(user::isUserInRole)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, text("forbidden", language));
        }
    }
}
