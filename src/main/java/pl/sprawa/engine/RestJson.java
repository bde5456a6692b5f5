package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Camunda's REST interfaces make a JSON mapper for each call, which then learns each class anew. This gives all calls one,
 * set up by Camunda's own code. Jersey finds it by itself, in engine-rest and behind the web applications alike.
 */
public class RestJson implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(OneMapper.class, 1);
    }

    /** Asked before Camunda's resolver, which comes with no priority. */
    @Priority(1)
    @Produces({MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
    static class OneMapper implements ContextResolver<ObjectMapper> {

        private static final ObjectMapper MAPPER = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return MAPPER;
        }
    }
}
