package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The pack within Spring: its parts are beans, the property chooses it, and a broken one ends the start with words. */
@ExtendWith(OutputCaptureExtension.class)
class CityStartTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(CityConfiguration.class);

    @Test
    void allPartsAreBeans() {
        runner.run(context -> assertThat(context).hasSingleBean(City.class).hasSingleBean(Districts.class).hasSingleBean(Streets.class)
                .hasSingleBean(Units.class).hasSingleBean(WorkingCalendars.class).hasSingleBean(MessageTexts.class));
        runner.run(context -> assertThat(context.getBean(City.class).name()).isEqualTo("Warszawa"));
    }

    @Test
    void thePropertyChoosesTheCity() {
        runner.withPropertyValues("sprawa.city=file:src/test/resources/small-city")
                .run(context -> assertThat(context.getBean(City.class).name()).isEqualTo("Smallton"));
    }

    @Test
    void aBrokenPackEndsTheStartWithWordsInsteadOfAStackTrace(CapturedOutput output, @TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("city.yaml"), "name: Nowhere\nzone: Europe/Nowhere\n");
        assertThatThrownBy(() -> new SpringApplicationBuilder(CityConfiguration.class).web(WebApplicationType.NONE)
                .run("--sprawa.city=" + empty.toUri())).hasRootCauseInstanceOf(BrokenCityPack.class);
        assertThat(output).contains("APPLICATION FAILED TO START").contains("city.yaml, line 2: there is no time zone Europe/Nowhere")
                .contains("units.csv: the file is missing").contains("Mend: ").contains(empty.toUri().toString())
                .doesNotContain("\tat pl.sprawa");
    }
}
