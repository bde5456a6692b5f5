package pl.sprawa.casework;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerWithin   days a resident has to answer a unit's question; then the work goes on without the answer
 * @param contestWithin  days a resident has to contest an outcome
 * @param publicUrl      address under which residents reach the portal, without a slash at the end; stands in messages
 */
@ConfigurationProperties("sprawa.casework")
record CaseworkProperties(@DefaultValue("P14D") Period answerWithin, @DefaultValue("P14D") Period contestWithin,
                          @DefaultValue("http://localhost:8080") String publicUrl) {
}
