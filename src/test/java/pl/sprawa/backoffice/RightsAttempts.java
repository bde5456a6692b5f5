package pl.sprawa.backoffice;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** How each action of docs/rights.md is tried over HTTP, and how its success is known. */
class RightsAttempts {

    private static final String API = "/staff/api/requests/";
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    /** In this way the engine refuses what the tenant or a missing right forbids, where its REST interface has no status for it. */
    private static final String ENGINE_REFUSES = "(?s).*(no authenticated tenant|does not have).*";

    /**
     * An attempt.
     *
     * @param spends  whether success changes the case, so that the next one needs another
     * @param sought  what a list that is shown to many holds only for those who may see it, or {@code null}
     * @param success tells success from refusal among answers that are neither 401, 403 nor 404
     */
    record Attempt(boolean spends, String sought, BiFunction<StaffClient, RightsCase, HttpResponse<String>> send, Predicate<HttpResponse<String>> success) {

        /** @throws IllegalStateException if the answer is neither a success nor a refusal */
        boolean permitted(StaffClient client, RightsCase at) {
            HttpResponse<String> answer = send.apply(client, at);
            if (REFUSALS.contains(answer.statusCode()) || answer.statusCode() >= 400 && answer.body().matches(ENGINE_REFUSES)) {
                return false;
            } else if (answer.statusCode() == 200 && (answer.body().strip().equals("[]") || sought != null && !answer.body().contains(sought))) {
                return false; // a list without what was asked for
            } else if (success.test(answer)) {
                return true;
            }
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    RightsAttempts() {
        cases();
        pieces();
        tasks();
        steering();
        technical();
    }

    Map<String, Attempt> all() {
        return attempts;
    }

    private void cases() {
        look("log-in", (c, at) -> c.getInSession("/staff/login", "Accept", "text/html"), status(200).and(text("name=\"password\"")));
        look("see-status", (c, at) -> c.get("/open311/v2/requests/" + at.number() + ".json"), status(200).and(text("service_request_id")));
        look("see-case", (c, at) -> c.get("/staff/cases/" + at.number()), status(200).and(text("Proszę o pomoc")));
        look("search-cases", (c, at) -> c.get("/staff/cases?q=" + at.number()), status(200));
        look("search-contact", (c, at) -> c.postForm("/staff/cases", Map.of("contact", "anna@example.org")), status(200).and(text("role=\"status\"")));
        look("see-contact", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/contact", Map.of()), status(200).and(text("anna@example.org")));
        look("see-attachment", (c, at) -> c.get("/staff/attachments/" + at.photo()), status(200));
        look("write-note", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/note", Map.of("text", "Sprawdzono.")), status(302));
        look("add-file", (c, at) -> c.file("/staff/requests/" + at.number() + "/attachments", RightsCase.PNG), status(302));
    }

    /** An attempt with nothing filled in is admitted, and then told what is missing. */
    private void pieces() {
        look("split-off", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/pieces", Map.of()), status(409));
        look("recall-piece", (c, at) -> c.postForm("/staff/cases/" + at.divided() + "/pieces/" + at.piece() + "/recall", Map.of()), status(409));
        look("save-filter", (c, at) -> c.postForm("/staff/inbox/filters", Map.of("unit", "zdm")), status(422));
        look("remove-filter", (c, at) -> c.postForm("/staff/inbox/filters/" + at.filter() + "/rename", Map.of("unit", "zdm")), status(422));
    }

    private void tasks() {
        look("list-inbox", (c, at) -> c.get("/engine-rest/task?processInstanceBusinessKey=" + at.number()), status(200).and(text("Task_Work")));
        find("unit-inbox", "href=\"/staff/cases/", (c, at) -> c.get("/staff/inbox?unit=zdm&q=" + at.number()));
        deed("claim-task", (c, at) -> c.post("/engine-rest/task/" + at.task() + "/claim", "{\"userId\":\"" + c.user() + "\"}"), status(204));
        deed("complete-task", (c, at) -> c.post("/engine-rest/task/" + at.task() + "/complete", "{\"variables\":{\"action\":{\"value\":\"finish\"},"
                + "\"result\":{\"value\":\"repaired\"},\"notes\":{\"value\":\"Zalepiono.\"}}}"), status(204));
        deed("assign-task", (c, at) -> c.post("/engine-rest/task/" + at.task() + "/assignee", "{\"userId\":\"zdm.anna\"}"), status(204));
        deed("hand-to-colleague", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/hand", Map.of("task", at.task(), "to", "zdm.anna")), status(302));
        deed("assign-marked", (c, at) -> c.postForm("/staff/inbox/assign", Map.of("task", at.task(), "unit", "zdm", "to", "zdm.anna")), status(200).and(text("1 z 1")));
        look("plan-absence", (c, at) -> c.postForm("/staff/inbox/absences", Map.of("unit", "zdm", "absent", "zdm.anna")), status(409));
        // An attempt with nothing filled in is admitted, and then told what is missing.
        look("see-escalation", (c, at) -> c.get("/staff/cases/" + at.number() + "/rungs/1"), status(200).and(text("rung-steps")));
        look("answer-escalation", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/rungs/1", Map.of("answer", "stand")), status(409));
        look("prolong", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/prolong", Map.of()), status(409));
    }

    private void steering() {
        deed("reclassify", (c, at) -> c.post(API + at.number() + "/reclassify", "{\"service\":\"probe-photo\"}"), status(204));
        deed("merge", (c, at) -> c.post(API + at.number() + "/merge", "{\"into\":\"" + at.other() + "\"}"), status(204));
        deed("withdraw", (c, at) -> c.post(API + at.number() + "/withdraw", "{\"reason\":\"Już naprawiono.\"}"), status(204));
        // No question was asked: whoever is admitted hears just that.
        look("answer", (c, at) -> c.post(API + at.number() + "/answer", "{\"text\":\"Po lewej.\"}"), status(409));
        look("withdraw-on-page", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/withdraw", Map.of()), status(409));
        look("answer-on-page", (c, at) -> c.postForm("/staff/cases/" + at.number() + "/answer", Map.of("text", "Po lewej.")), status(409));
        deed("erase-reporter", (c, at) -> c.post(API + at.number() + "/erase-reporter", ""), status(204));
    }

    private void technical() {
        look("read-instances", (c, at) -> c.get("/engine-rest/process-instance?businessKey=" + at.number()), status(200).and(text("\"businessKey\"")));
        look("read-history", (c, at) -> c.get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + at.number()), status(200));
        deed("cancel-instance", (c, at) -> c.send("DELETE", "/engine-rest/process-instance/" + at.instance(), ""), status(204));
        look("retry-job", (c, at) -> c.send("PUT", "/engine-rest/job/" + at.job() + "/retries", "{\"retries\":3}"), status(204));
        look("see-overdue", (c, at) -> c.get("/staff/overdue"), status(200));
        look("overdue-case", (c, at) -> c.get("/staff/overdue/instance/" + at.number()), status(302));
        look("retry-incident", (c, at) -> c.postForm("/staff/overdue/incidents/no-such-incident/retry", Map.of()), status(302));
        // What is there already: the right is asked for all the same, and the gate need not check the whole city's models.
        look("deploy-model", (c, at) -> c.deploy("probes", Map.of("probe/probe-report.form", RightsCase.form())), status(200));
        look("run-what-if", (c, at) -> c.file("/staff/what-if", new byte[0]), status(200).or(status(422))); // without a table: told so
        look("inspect-migration", (c, at) -> c.get("/staff/migrations"), status(200));
        look("move-cases", (c, at) -> c.postForm("/staff/migrations/runs/no-such-run/retry", Map.of()), status(302));
        look("open-tasklist", (c, at) -> c.logIn(StaffClient.PASSWORD, "tasklist"), status(200));
        look("open-cockpit", (c, at) -> c.logIn(StaffClient.PASSWORD, "cockpit"), status(200));
        look("open-admin", (c, at) -> c.logIn(StaffClient.PASSWORD, "admin"), status(200));
        look("read-log", (c, at) -> c.get("/staff/log"), status(200));
        look("unlock-account", (c, at) -> c.postForm("/staff/log/unlock", Map.of("user", "straz.piotr")), status(302));
        look("create-user", (c, at) -> c.post("/engine-rest/user/create", "{\"profile\":{\"id\":\"" + RightsCase.NEW_USER
                + "\"},\"credentials\":{\"password\":\"abcdefghijklm\"}}"), status(204));
        look("grant-role", (c, at) -> c.send("PUT", "/engine-rest/group/" + RightsCase.NEW_GROUP + "/members/" + c.user(), ""), status(204));
    }

    private void look(String action, BiFunction<StaffClient, RightsCase, HttpResponse<String>> send, Predicate<HttpResponse<String>> success) {
        attempts.put(action, new Attempt(false, null, send, success));
    }

    private void deed(String action, BiFunction<StaffClient, RightsCase, HttpResponse<String>> send, Predicate<HttpResponse<String>> success) {
        attempts.put(action, new Attempt(true, null, send, success));
    }

    private void find(String action, String sought, BiFunction<StaffClient, RightsCase, HttpResponse<String>> send) {
        attempts.put(action, new Attempt(false, sought, send, status(200)));
    }

    private static Predicate<HttpResponse<String>> status(int expected) {
        return answer -> answer.statusCode() == expected;
    }

    private static Predicate<HttpResponse<String>> text(String expected) {
        return answer -> answer.body().contains(expected);
    }
}
