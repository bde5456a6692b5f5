package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.ContentCachingResponseWrapper;
import pl.sprawa.casework.Var;

/**
 * Stands around the engine's REST interface and replaces the form of a task by the composed one, and its prefilled values by
 * those that are not somebody else's: what the unit before entered must not stand in the form of the next one. That the
 * engine has answered 200 is the proof that the user may see the task.
 */
class TaskFormFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(".*/task/([^/]+)/(deployed-form|form-variables)");
    private static final Set<String> ALWAYS_ENTERED_ANEW = Set.of(Var.ACTION, Var.RESULT, Var.NOTES, Var.QUESTION, Var.REASON,
            Var.PROPOSED_UNIT, Var.PROPOSED_SERVICE, Var.RULING, Var.LOCATION);

    private final TaskForms forms;
    private final ObjectMapper json;

    TaskFormFilter(TaskForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher form = FORM.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET") || !form.matches()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            JsonNode given = json.readTree(answer.getContentAsByteArray());
            byte[] shown = json.writeValueAsBytes(form.group(2).equals("form-variables") ? withoutEntries(given) : forms.compose(form.group(1),
                    given, language(request), ServletUriComponentsBuilder.fromContextPath(request).toUriString()));
            answer.resetBuffer();
            answer.getOutputStream().write(shown);
        }
        answer.copyBodyToResponse();
    }

    private static JsonNode withoutEntries(JsonNode variables) {
        return variables instanceof ObjectNode object ? object.without(ALWAYS_ENTERED_ANEW) : variables;
    }

    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : new Locale("pl");
    }
}
