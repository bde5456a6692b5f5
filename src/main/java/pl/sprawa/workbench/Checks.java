package pl.sprawa.workbench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import pl.sprawa.city.CityPack;

/** The check of models against this city and what models may call here. */
@Configuration(proxyBeanMethods = false)
class Checks {

    @Bean
    ModelCheck modelCheck(CityPack city, Environment settings) {
        return ModelCheck.remembering(Vocabulary.of(settings::getRequiredProperty), CityFacts.of(city));
    }
}
