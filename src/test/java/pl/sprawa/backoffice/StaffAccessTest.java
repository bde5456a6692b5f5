package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import pl.sprawa.casework.Addressees;
import pl.sprawa.casework.PastWork;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** The case is with ZDM, which has no task of it at the moment; the city guard once had one. */
class StaffAccessTest {

    private static final String NUMBER = "26-000001-1";

    private final TaskService tasks = mock(TaskService.class);
    private final TaskQuery open = mock(TaskQuery.class, RETURNS_SELF);
    private final PastWork pastWork = mock(PastWork.class);
    private final Requests requests = mock(Requests.class);
    private final Addressees addressees = mock(Addressees.class);
    private final Request request = mock(Request.class);
    private final StaffAccess access = new StaffAccess(tasks, pastWork, requests, addressees, new Units(List.of(unit("zdm"), unit("straz-miejska")), Map.of()));

    private static Unit unit(String code) {
        return new Unit(code, code, null, code + "@example.org", "office");
    }

    private static HttpServletRequest user(String groups) {
        MockHttpServletRequest user = new MockHttpServletRequest();
        List.of(groups.split(" ")).forEach(user::addUserRole);
        return user;
    }

    @BeforeEach
    void theCase() {
        when(tasks.createTaskQuery()).thenReturn(open);
        when(requests.find(anyString())).thenReturn(Optional.empty());
        when(requests.find(NUMBER)).thenReturn(Optional.of(request));
        when(request.unit()).thenReturn("zdm");
        when(request.status()).thenReturn(Status.OPEN);
        when(pastWork.worked(eq(NUMBER), any())).thenAnswer(call -> call.<Set<String>>getArgument(1).contains("straz-miejska"));
    }

    @ParameterizedTest
    @CsvSource({
            // groups, sees the case, its contact, scope of lists, scope of counts
            "staff zdm,             true,  true,  zdm,           none",
            "staff,                 false, false, none,          none",
            "staff straz-miejska,   true,  false, straz-miejska, none",
            "heads zdm,             true,  true,  zdm,           zdm",
            "zdm,                   false, false, none,          none",
            "managers zdm,          true,  false, zdm,           zdm",
            "managers,              true,  false, all,           all",
            "analysts zdm,          false, false, none,          none",
            "consultants,           true,  true,  all,           none",
            "coordinators,          true,  true,  all,           all",
            "quality,               true,  true,  all,           all",
            "auditors,              true,  false, all,           all",
            "data-protection,       false, false, none,          none",
            "camunda-admin,         true,  true,  all,           all"})
    void whoSeesWhat(String groups, boolean sees, boolean contact, String lists, String counts) {
        HttpServletRequest user = user(groups);
        assertThat(access.maySee(user, NUMBER)).as("sees").isEqualTo(sees);
        assertThat(access.maySeeContact(user, NUMBER)).as("contact").isEqualTo(contact);
        assertThat(word(access.scope(user))).as("lists").isEqualTo(lists);
        assertThat(word(access.overdueScope(user))).as("counts").isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"staff zdm, true", "heads zdm, true", "coordinators, true", "managers zdm, false",
            "managers staff zdm, true", "managers staff, false", "consultants zdm, false", "quality zdm, true"})
    void workIsForThoseWhoDoItInTheirUnit(String groups, boolean works) {
        assertThat(access.mayWorkOn(user(groups), NUMBER)).isFalse();
        when(open.count()).thenReturn(1L);
        assertThat(access.mayWorkOn(user(groups), NUMBER)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({"heads zdm, false, true", "heads straz-miejska, true, false", "staff zdm, false, false", "staff zdm, true, true", "quality zdm, true, true",
            "staff straz-miejska, true, false", "managers zdm, true, false", "coordinators, false, true", "consultants zdm, true, false"})
    void whoLeadsTheUnitTodaySaysWhoDoesWhat(String groups, boolean standsIn, boolean assigns) {
        when(addressees.standsInForHead(any(), eq("zdm"))).thenReturn(standsIn);
        assertThat(access.mayAssignIn(user(groups), "zdm")).isEqualTo(assigns);
    }

    @ParameterizedTest
    @CsvSource({"staff zdm, false", "consultants, true", "coordinators, true"})
    void aClosedCaseHidesTheContactFromTheUnitAgain(String groups, boolean contact) {
        when(request.status()).thenReturn(Status.CLOSED);
        assertThat(access.maySee(user(groups), NUMBER)).isTrue();
        assertThat(access.maySeeContact(user(groups), NUMBER)).isEqualTo(contact);
    }

    @ParameterizedTest
    @CsvSource({"staff zdm", "heads zdm", "managers zdm"})
    void aCaseThatDoesNotExistIsSeenByNoUnit(String groups) {
        assertThat(access.maySee(user(groups), "26-999999-9")).isFalse();
        assertThat(access.maySeeContact(user(groups), "26-999999-9")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"heads zdm, false, true", "heads straz-miejska, false, false", "staff zdm, false, false", "staff zdm, true, true", "managers zdm, true, false",
            "coordinators, false, true", "auditors, false, true", "consultants, false, false", "quality, false, false", "camunda-admin, false, false"})
    void aLaterDateIsPromisedByWhoLeads(String groups, boolean standsIn, boolean promises) {
        when(addressees.standsInForHead(any(), eq("zdm"))).thenReturn(standsIn);
        assertThat(access.mayProlong(user(groups), NUMBER)).isEqualTo(promises);
    }

    private static String word(StaffAccess.Scope scope) {
        return scope.all() ? "all" : scope.none() ? "none" : String.join(" ", scope.units());
    }
}
