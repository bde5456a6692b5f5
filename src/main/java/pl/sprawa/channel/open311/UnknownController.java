package pl.sprawa.channel.open311;

import static pl.sprawa.channel.open311.DiscoveryController.BASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers, in the words of the specification, what no other controller of this channel takes. */
@RestController
class UnknownController {

    private static final Pattern REQUESTS = Pattern.compile(".*" + BASE + "/requests\\.(xml|json)");
    private static final Pattern READABLE = Pattern.compile(
            ".*" + BASE + "/(discovery|services|services/[^/]+|requests/[^/]+|tokens/[^/]+)\\.(xml|json)");

    private final Answers answers;

    UnknownController(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping({BASE, BASE + "/**"})
    ResponseEntity<byte[]> unknown(HttpServletRequest request) {
        String path = request.getRequestURI();
        String allowed = REQUESTS.matcher(path).matches() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        if (!REQUESTS.matcher(path).matches() && !READABLE.matcher(path).matches()) {
            throw new Open311Problem(404, "Nie ma tu takiego zasobu. Adresy podaje discovery.xml.",
                    "There is no such resource. See discovery.xml for the addresses.");
        }
        HttpHeaders allow = new HttpHeaders();
        allow.set(HttpHeaders.ALLOW, allowed);
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            return ResponseEntity.ok().headers(allow).build();
        }
        Text text = new Text("Tego zasobu nie obsługuje metoda " + request.getMethod() + ". Użyj: " + allowed + ".",
                "This resource does not take the method " + request.getMethod() + ". Use: " + allowed + ".");
        return answers.errors(400, Format.ofError(path), new Call(request).language(), List.of(new Open311Problem.Item(405, text)), allow);
    }
}
