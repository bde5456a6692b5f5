package pl.sprawa.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.bench.JavaServer;
import pl.sprawa.bench.SprawaProcess;

/** A system under measurement: what its users send over HTTP, and where its rows are. */
record Subject(String name, JavaServer server, JdbcClient database, Opening opening, String finishing, String login) {

    /** What starts a case: path, media type and body; {@code %d} in the body becomes a running number. */
    record Opening(String path, String type, String body) {
    }

    /** A question to the contact centre: service level, routing table, three levels of process, one task, two timers, one e-mail. */
    static Subject sprawa(JavaServer server, JdbcClient database) {
        return new Subject("Sprawa", server, database, new Opening("/open311/v2/requests.json", "application/x-www-form-urlencoded",
                "api_key=" + SprawaProcess.API_KEY + "&service_code=information&lat=52.1850&long=21.0230&attribute%%5Btopic%%5D=transport"
                + "&email=resident%%40example.org&description=O+kt%%C3%%B3rej+jedzie+pierwszy+tramwaj+%d"), """
                {"variables": {"action": {"value": "finish", "type": "String"}, "result": {"value": "answered", "type": "String"},
                "notes": {"value": "O 4:30.", "type": "String"}}}""", "admin:" + SprawaProcess.PASSWORD);
    }

    /** One table, one task, one timer; the reference of every ratio. */
    static Subject stock(JavaServer server, JdbcClient database) {
        return new Subject("Camunda engine-rest", server, database, new Opening("/engine-rest/process-definition/key/stock-report/start",
                "application/json", """
                {"businessKey": "S-%d", "variables": {"number": {"value": "S-1", "type": "String"}, "serviceCode": {"value": "information", "type": "String"},
                "district": {"value": "mokotow", "type": "String"}, "description": {"value": "O której jedzie pierwszy tramwaj", "type": "String"},
                "lat": {"value": 52.1850, "type": "Double"}, "lon": {"value": 21.0230, "type": "Double"}}}"""),
                "{\"variables\": {\"outcome\": {\"value\": \"answered\", \"type\": \"String\"}}}", StockCamunda.ADMIN + ":" + StockCamunda.ADMIN);
    }

    record Call(String method, String path, String type, String body, String login) {
    }

    Call open(int running) {
        return new Call("POST", opening.path(), opening.type(), opening.body().formatted(running), null);
    }

    Call claim(String task) {
        return post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + login.split(":")[0] + "\"}");
    }

    Call finish(String task) {
        return post("/engine-rest/task/" + task + "/complete", finishing);
    }

    private Call post(String path, String json) {
        return new Call("POST", path, "application/json", json, basic(login));
    }

    static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    long openTasks() {
        return database.sql("select count(*) from act_ru_task").query(Long.class).single();
    }
}
