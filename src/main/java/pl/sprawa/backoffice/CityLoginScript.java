package pl.sprawa.backoffice;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script by which the web applications offer the city's own log-in (OpenID Connect) beside their form; empty where none is set. */
@Controller
class CityLoginScript {

    private final Resource script;

    CityLoginScript(@Value("${sprawa.oidc.issuer:}") String issuer) {
        script = issuer.isBlank() ? new ByteArrayResource(new byte[0]) : new ClassPathResource("webapps/city-login.js");
    }

    @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/scripts/city-login.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8)).cacheControl(CacheControl.noCache()).body(script);
    }
}
