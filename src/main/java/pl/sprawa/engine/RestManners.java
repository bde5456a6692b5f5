package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Camunda's REST interfaces lack, in engine-rest and behind the web applications alike: Jersey finds this by itself and asks
 * it before Camunda's own, which come without a priority.
 */
public class RestManners implements AutoDiscoverable {

    private static final Logger LOG = LoggerFactory.getLogger(RestManners.class);

    @Override
    public void configure(FeatureContext context) {
        context.register(OneMapper.class, 1).register(OfAll.class, 1).register(OfEngine.class, 1).register(OfRest.class, 1);
    }

    /**
     * Camunda makes a JSON mapper for each call, which then learns each class anew. This is one for all, set up by Camunda's own code; the texts that it reads are
     * {@link PlainText}.
     */
    @Priority(1)
    @Produces({MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
    static class OneMapper implements ContextResolver<ObjectMapper> {

        private static final ObjectMapper MAPPER = JacksonConfigurator.configureObjectMapper(new ObjectMapper().registerModule(PlainText.inJson()));

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return MAPPER;
        }
    }

    /**
     * Two answers that are not 500: without its database the application answers 503 and when to come again, as {@link Door} does; what was
     * {@link Refused} is the caller's to mend, in the words of the refusal and without those that the engine puts around it.
     */
    private abstract static class Manners<E extends Throwable> implements ExtendedExceptionMapper<E> {

        @Override
        public boolean isMappable(E failure) {
            return DatabaseAway.caused(failure) || refusal(failure).isPresent();
        }

        @Override
        public Response toResponse(E failure) {
            Optional<String> refused = refusal(failure);
            if (refused.isPresent()) {
                return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON)
                        .entity(Map.of("type", Refused.class.getSimpleName(), "message", refused.get())).build();
            }
            LOG.error("The database is unreachable: answered with 503. {}", failure.toString());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, Door.RETRY_SECONDS).type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("status", 503, "title", Door.AWAY_TITLE, "detail", Door.AWAY_DETAIL)).build();
        }

        private static Optional<String> refusal(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20).filter(Refused.class::isInstance).map(Throwable::getMessage).findFirst();
        }
    }

    /** Jersey takes the mapper of the nearest type: one for each that Camunda maps. */
    @Priority(1)
    static class OfAll extends Manners<Throwable> {
    }

    @Priority(1)
    static class OfEngine extends Manners<ProcessEngineException> {
    }

    @Priority(1)
    static class OfRest extends Manners<RestException> {
    }
}
