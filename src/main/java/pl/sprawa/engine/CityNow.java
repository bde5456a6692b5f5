package pl.sprawa.engine;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/**
 * The moment as the city's clocks show it, for the filters of Tasklist; the engine's own {@code dateTime()} shows it as the JVM's do, and a server's
 * zone is often another. Models get no moment: what they do at one is a timer's business.
 */
class CityNow extends ModelResolver {

    static final String NAME = "cityNow";

    private final Supplier<ZoneId> zone;

    CityNow(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !NAME.equals(property) || context.getContext(VariableScope.class) != null) {
            return null;
        }
        context.setPropertyResolved(true);
        return new DateTime(ClockUtil.getCurrentTime(), DateTimeZone.forID(zone.get().getId()));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nothing here can be set; another resolver of the chain answers
    }
}
