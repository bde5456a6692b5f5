package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A staff member's program or browser. */
class StaffClient {

    static final String PASSWORD = "test-test-test";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private final String user;
    private String csrf;

    StaffClient(int port, String user) {
        this.site = "http://127.0.0.1:" + port;
        this.user = user;
    }

    String user() {
        return user;
    }

    /** With HTTP Basic. */
    HttpResponse<String> get(String path, String... headers) {
        return send(basic(path).GET(), headers);
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send(basic(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)), headers);
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(basic(path).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode json(String path, String... headers) {
        return parse(get(path, headers).body());
    }

    /** Logs in to Tasklist, as a browser does, and keeps the session. */
    StaffClient logIn() {
        var login = logIn(PASSWORD);
        if (login.statusCode() != 200) {
            throw new IllegalStateException("Log-in failed: " + login.statusCode() + " " + login.body());
        }
        return this;
    }

    /** Fills in Tasklist's log-in form, perhaps with a wrong password. */
    HttpResponse<String> logIn(String password) {
        return logIn(password, "tasklist");
    }

    HttpResponse<String> logIn(String password, String app) {
        csrf = send(request("/camunda/app/tasklist/default/").GET()).headers().firstValue("X-XSRF-TOKEN").orElse(csrf == null ? "" : csrf);
        var answer = send(request("/camunda/api/admin/auth/user/default/login/" + app).header("X-XSRF-TOKEN", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
        csrf = answer.headers().firstValue("X-XSRF-TOKEN").orElse(csrf);
        return answer;
    }

    /** With the session alone. */
    HttpResponse<String> getInSession(String path, String... headers) {
        return send(request(path).GET(), headers);
    }

    HttpResponse<String> postInSession(String path, String json, String... headers) {
        return send(request(path).header("X-XSRF-TOKEN", csrf == null ? "" : csrf).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)), headers);
    }

    /** Uploads a file by the form on the attachments page. */
    HttpResponse<String> upload(String path, String fileName, byte[] bytes, String... headers) {
        return send(file(request(path), fileName, bytes), headers);
    }

    /** The same with HTTP Basic. */
    HttpResponse<String> file(String path, byte[] bytes) {
        return send(file(basic(path), "plik.png", bytes));
    }

    private static HttpRequest.Builder file(HttpRequest.Builder request, String fileName, byte[] bytes) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return request.header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(head), HttpRequest.BodyPublishers.ofByteArray(bytes),
                HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")));
    }

    /** Deploys models, as Modeler's button does. */
    HttpResponse<String> deploy(Map<String, String> files) {
        return deploy("from Modeler", files);
    }

    /** Of files that a deployment of this name has already just so, nothing new comes. */
    HttpResponse<String> deploy(String name, Map<String, String> files) {
        StringBuilder body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + name
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"enable-duplicate-filtering\"\r\n\r\n" + !name.equals("from Modeler") + "\r\n");
        files.forEach((file, text) -> body.append("--b\r\nContent-Disposition: form-data; name=\"").append(file).append("\"; filename=\"").append(file)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(text).append("\r\n"));
        return send(basic("/engine-rest/deployment/create").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return send(form(basic(path), fields));
    }

    /** A form of a page, with the session alone. */
    HttpResponse<String> postFormInSession(String path, Map<String, String> fields, String... headers) {
        return send(form(request(path), fields), headers);
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private HttpRequest.Builder basic(String path) {
        return request(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
