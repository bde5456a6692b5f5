package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands around the engine's REST interface and replaces the form of a task by the composed one. That the engine has answered
 * 200 is the proof that the user may see the task.
 */
class TaskFormFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(".*/task/([^/]+)/deployed-form");

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
            byte[] shown = json.writeValueAsBytes(forms.compose(form.group(1), given,
                    language(request), ServletUriComponentsBuilder.fromContextPath(request).toUriString()));
            answer.resetBuffer();
            answer.getOutputStream().write(shown);
        }
        answer.copyBodyToResponse();
    }

    private static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : new Locale("pl");
    }
}
