package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import pl.sprawa.intake.TooLate;

/** What the reporter can do to a report, and what it takes. */
class FollowupPagesTest {

    private static final String PAGE = "/zgloszenie/" + Portal.NUMBER;
    private static final String OWN = PAGE + "?key=" + Portal.KEY;
    private static final String ANSWER = "action=\"" + PAGE + "/odpowiedz\"";
    private static final String WITHDRAW = "action=\"" + PAGE + "/wycofaj\"";
    private static final String TELL = "action=\"" + PAGE + "/wiadomosc\"";
    private static final String CONTEST = "action=\"" + PAGE + "/zakwestionuj\"";

    private final Portal portal = new Portal();

    @Test
    void offersToAnswerOnlyWhileAQuestionWaits() throws Exception {
        portal.has(Portal.open());
        assertThat(portal.page(get(OWN))).contains(WITHDRAW).doesNotContain(ANSWER, CONTEST);
        portal.has(Portal.open(), Portal.between("asked", "A?"), Portal.between("answered", "B."), Portal.between("asked", "C?"));
        assertThat(portal.page(get(OWN))).contains(ANSWER).containsPattern("<h2 id=\"answer-title\">Mamy pytanie</h2> <p lang=\"pl\">C\\?</p>");
        portal.has(Portal.open(), Portal.between("asked", "A?"), Portal.told("resumed", "Zegar ruszył."));
        assertThat(portal.page(get(OWN))).doesNotContain(ANSWER);
    }

    @Test
    void offersWhatTheCaseWaitsToHear() throws Exception {
        when(portal.followup.awaited(Portal.NUMBER, Page.POLISH)).thenReturn(Map.of("VisitCancelled", "Odwołuję <wizytę>"));
        portal.has(Portal.open(), Portal.between("told", "Od mieszkańca: zostało."));
        assertThat(portal.page(get(OWN))).contains(TELL, "name=\"event\" value=\"VisitCancelled\"", "<button>Odwołuję &lt;wizytę&gt;</button>", "Od mieszkańca: zostało.");
        assertThat(portal.page(get(PAGE))).doesNotContain(TELL, "Od mieszkańca");
        portal.has(Portal.closed("repaired"));
        assertThat(portal.page(get(OWN))).doesNotContain(TELL);
    }

    @Test
    void tellsTheCaseWithOrWithoutWords() throws Exception {
        portal.has(Portal.open());
        MockHttpServletResponse response = portal.call(post(PAGE + "/wiadomosc").param("key", Portal.KEY).param("event", "VisitCancelled"));
        verify(portal.followup).tell(Portal.NUMBER, Portal.KEY, "VisitCancelled", "");
        assertThat(response.getHeader("Location")).isEqualTo(OWN + "&done=tell");
        portal.call(post(PAGE + "/wiadomosc").param("key", Portal.KEY).param("event", "VisitCancelled").param("text", " Choruję. "));
        verify(portal.followup).tell(Portal.NUMBER, Portal.KEY, "VisitCancelled", "Choruję.");
    }

    @Test
    void keepsWordsThatAreTooManyForIt() throws Exception {
        when(portal.followup.awaited(Portal.NUMBER, Page.POLISH)).thenReturn(Map.of("VisitCancelled", "Odwołuję wizytę"));
        portal.has(Portal.open());
        assertThat(portal.page(post(PAGE + "/wiadomosc").param("key", Portal.KEY).param("event", "VisitCancelled").param("text", "x".repeat(4001))))
                .contains("Skróć tekst do 4000 znaków.", "x".repeat(4001) + "</textarea>");
        verify(portal.followup, never()).tell(any(), any(), any(), any());
    }

    @Test
    void offersToContestAnOutcomeWhileTheCaseWaitsForIt() throws Exception {
        portal.has(Portal.closed("repaired"), Portal.told("closed", "Koniec."));
        assertThat(portal.page(get(OWN))).doesNotContain(CONTEST, WITHDRAW, ANSWER);
        when(portal.followup.mayContest(Portal.NUMBER)).thenReturn(true);
        assertThat(portal.page(get(OWN))).contains(CONTEST).doesNotContain(WITHDRAW, ANSWER);
        portal.has(Portal.open());
        assertThat(portal.page(get(OWN))).doesNotContain(CONTEST);
    }

    @Test
    void answers() throws Exception {
        portal.has(Portal.open());
        MockHttpServletResponse response = portal.call(post(PAGE + "/odpowiedz").param("key", Portal.KEY).param("text", " Tak.\r\nObok. "));
        verify(portal.followup).answer(Portal.NUMBER, Portal.KEY, "Tak.\nObok.");
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(OWN + "&done=answer");
    }

    @Test
    void contests() throws Exception {
        portal.has(Portal.closed("repaired"));
        assertThat(portal.call(post(PAGE + "/zakwestionuj").param("key", Portal.KEY).param("text", "Dziura jest.")).getHeader("Location"))
                .isEqualTo(OWN + "&done=contest");
        verify(portal.followup).contest(Portal.NUMBER, Portal.KEY, "Dziura jest.");
    }

    @Test
    void demandsAReason() throws Exception {
        portal.has(Portal.closed("repaired"));
        when(portal.followup.mayContest(Portal.NUMBER)).thenReturn(true);
        MockHttpServletResponse response = portal.call(post(PAGE + "/zakwestionuj").param("key", Portal.KEY).param("text", "  "));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("id=\"contest-error\" role=\"alert\">Napisz, co jest nie tak.");
        verify(portal.followup, never()).contest(any(), any(), any());
    }

    @Test
    void keepsATextThatIsTooLong() throws Exception {
        portal.has(Portal.open(), Portal.between("asked", "A?"));
        String page = portal.page(post(PAGE + "/odpowiedz").param("key", Portal.KEY).param("text", "<b>" + "x".repeat(4000)));
        assertThat(page).contains("Skróć tekst do 4000 znaków.", "&lt;b&gt;" + "x".repeat(4000) + "</textarea>");
        verify(portal.followup, never()).answer(any(), any(), any());
    }

    @Test
    void withdrawsOnlyAfterAskingAgain() throws Exception {
        portal.has(Portal.open());
        assertThat(portal.page(get(PAGE + "/wycofaj?key=" + Portal.KEY))).contains("Wycofać zgłoszenie 26-004711-9?", "method=\"post\" " + WITHDRAW, "Nie można tego cofnąć.");
        verify(portal.followup, never()).withdraw(any(), any(), any());
        assertThat(portal.call(post(PAGE + "/wycofaj").param("key", Portal.KEY)).getHeader("Location")).isEqualTo(OWN + "&done=withdraw");
        verify(portal.followup).withdraw(Portal.NUMBER, Portal.KEY, "");
    }

    @Test
    void offersNoWithdrawalOfACaseThatGoesOnForOthersAndSaysWhy() throws Exception {
        portal.has(Portal.open());
        when(portal.followup.standsForOthers(Portal.NUMBER)).thenReturn(true);
        assertThat(portal.page(get(OWN))).contains("dołączono zgłoszenia innych osób").doesNotContain(WITHDRAW);
        assertThat(portal.page(get(OWN + "&lang=en"))).contains("Reports of other people were merged");
        assertThat(portal.page(get(PAGE))).doesNotContain("innych osób");
    }

    @Test
    void addsAPhotoLater() throws Exception {
        portal.has(Portal.open());
        MockMultipartFile photo = new MockMultipartFile("photo", "a.jpg", "image/jpeg", new byte[] {1});
        assertThat(portal.call(multipart(PAGE + "/zdjecie").file(photo).param("key", Portal.KEY)).getHeader("Location")).isEqualTo(OWN + "&done=photo");
        verify(portal.attachments).add(eq(Portal.NUMBER), eq("a.jpg"), eq("image/jpeg"), any(), eq("resident"));
        assertThat(portal.call(multipart(PAGE + "/zdjecie").file(photo)).getStatus()).isEqualTo(403);
    }

    @Test
    void whoTapsTwiceSeesThatItWasDone() throws Exception {
        portal.has(Portal.open());
        doThrow(new TooLate(new RuntimeException("Nie ma pytania, które czeka."))).when(portal.followup).answer(any(), any(), any());
        when(portal.followup.saidAlready(Portal.NUMBER, "answered", "Tak.")).thenReturn(true);
        assertThat(portal.call(post(PAGE + "/odpowiedz").param("key", Portal.KEY).param("text", "Tak.")).getHeader("Location")).isEqualTo(OWN + "&done=answer");
        assertThat(portal.call(post(PAGE + "/odpowiedz").param("key", Portal.KEY).param("text", "Nie.")).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"odpowiedz", "zakwestionuj", "wycofaj", "zdjecie"})
    void needsTheKey(String action) throws Exception {
        portal.has(Portal.open());
        assertThat(portal.call(post(PAGE + "/" + action).param("text", "x")).getStatus()).isEqualTo(403);
        assertThat(portal.call(post(PAGE + "/" + action).param("text", "x").param("key", "guess")).getStatus()).isEqualTo(403);
        verify(portal.followup, never()).answer(any(), any(), any());
        verify(portal.followup, never()).contest(any(), any(), any());
        verify(portal.followup, never()).withdraw(any(), any(), any());
    }

    @Test
    void doesNotShowTheWithdrawalToOthers() throws Exception {
        portal.has(Portal.open());
        assertThat(portal.call(get(PAGE + "/wycofaj?key=guess")).getStatus()).isEqualTo(403);
    }

    @Test
    void saysWhenItIsTooLate() throws Exception {
        portal.has(Portal.open());
        doThrow(new TooLate(new RuntimeException("Nie ma pytania, które czeka."))).when(portal.followup).answer(any(), any(), any());
        MockHttpServletResponse response = portal.call(post(PAGE + "/odpowiedz").param("key", Portal.KEY).param("text", "x"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("Na to jest już za późno", "Nie ma pytania, które czeka.", "href=\"" + PAGE + "?key&#x3D;" + Portal.KEY + "\"");
    }
}
