package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class HomePageTest {

    private final Portal portal = new Portal();

    @Test
    void offersTheServicesByGroup() throws Exception {
        String page = portal.page(get("/"));
        assertThat(page).contains("<html lang=\"pl\">", "<h3>Drogi</h3>", "<a href=\"/zglos/pothole\"><strong>Dziura w jezdni</strong>", "<span>Ubytek nawierzchni, np. przy ul. Prostej.</span>",
                "<title>Co się dzieje w mieście? – Warszawa</title>");
        assertThat(page).contains("<form class=\"lookup\" action=\"/zgloszenie\" method=\"get\"", "<label for=\"number\">Numer zgłoszenia</label>", "id=\"number\"");
    }

    @Test
    void tellsHowToReachTheCity() throws Exception {
        assertThat(portal.page(get("/"))).contains("Centrum &lt;19115&gt;, tel. <a href=\"tel:19115\">19115</a>",
                "<a href=\"https://warszawa19115.pl\">https://warszawa19115.pl</a>", "<a href=\"tel:112\">112</a>");
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        assertThat(portal.page(get("/?lang=en"))).contains("<html lang=\"en\">", "<h3>Roads</h3>", "Pothole", "Check a report",
                "href=\"/?lang=pl\" lang=\"pl\" hreflang=\"pl\">Polski</a>").doesNotContain("Sprawdź");
        assertThat(portal.page(get("/").locale(Locale.UK))).contains("<html lang=\"en\">");
        assertThat(portal.page(get("/").cookie(new Cookie("lang", "en")))).contains("<html lang=\"en\">");
    }

    @Test
    void speaksTheFirstLanguageOfTheBrowserThatItKnowsElsePolish() throws Exception {
        assertThat(portal.page(get("/").locale(new Locale("uk"), Locale.GERMANY, Locale.UK, Page.POLISH))).contains("<html lang=\"en\">");
        assertThat(portal.page(get("/").locale(new Locale("uk"), Locale.GERMAN))).contains("<html lang=\"pl\">");
        assertThat(portal.page(get("/?lang=xx").locale(Locale.ENGLISH))).contains("<html lang=\"en\">");
    }

    @Test
    void remembersTheLanguageThatWasChosen() throws Exception {
        MockHttpServletResponse chosen = portal.call(get("/?lang=en"));
        assertThat(chosen.getHeader("Content-Language")).isEqualTo("en");
        assertThat(chosen.getHeader("Set-Cookie")).contains("lang=en", "HttpOnly", "SameSite=Lax");
        assertThat(portal.call(get("/").locale(Locale.ENGLISH)).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void loadsNothingFromElsewhere() throws Exception {
        assertThat(portal.call(get("/")).getHeader("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'; script-src 'self'");
        assertThat(portal.page(get("/"))).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
    }
}
