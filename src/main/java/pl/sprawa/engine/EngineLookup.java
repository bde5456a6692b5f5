package pl.sprawa.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda's REST interface looks up its engine by {@link java.util.ServiceLoader} at each call, and that reads the service files
 * of all jars anew: an eighth of the CPU time of finishing a task. With this around a call they are read once.
 */
class EngineLookup extends OncePerRequestFilter {

    private volatile ServiceFiles files;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        if (files == null || files.getParent() != usual) {
            files = new ServiceFiles(usual);
        }
        thread.setContextClassLoader(files);
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
