package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import pl.sprawa.AllTables;
import pl.sprawa.SprawaApplication;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.request.StoredReports;

@SprawaPostgresTest
@ExtendWith(OutputCaptureExtension.class)
class WhatIfOnPostgresTest extends WhatIfCases {

    @Autowired Environment settings;

    @Test
    void theDatabaseItselfRefusesAChange() {
        StoredReports writing = mock(StoredReports.class);
        try (ReadOnlyDatabase database = ReadOnlyDatabase.of(source)) {
            doAnswer(call -> {
                try (var statement = call.getArgument(0, Connection.class).createStatement()) {
                    return statement.executeUpdate("update service_request set unit = 'zdm'");
                }
            }).when(writing).each(any(), any(), any(), any());
            assertThatThrownBy(() -> database.reports(writing, null, null, report -> { })).isInstanceOfSatisfying(CannotAsk.class,
                    e -> assertThat(e.text(WhatIfWords.BUNDLE, Locale.ENGLISH)).contains("read-only transaction"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(jdbc.sql("select unit from service_request where number = '19-000001'").query(String.class).optional()).isEmpty();
    }

    @Test
    void theCommandRunsBesideTheApplicationAndLeavesNoTrace(@TempDir Path folder, CapturedOutput said) throws IOException {
        Files.write(folder.resolve("pothole-routing.dmn"), Edits.wolaToZdm());
        Map<String, String> before = AllTables.fingerprints(source);
        SpringApplication command = new SpringApplicationBuilder(SprawaApplication.class).web(WebApplicationType.NONE).build();
        command.setAdditionalProfiles("what-if");
        int code = SpringApplication.exit(command.run("what-if", folder.toString(), "--since", "2019-01-01", "--until", "2020-01-01",
                "--csv", folder.resolve("answer.csv").toString(), "--json", folder.resolve("answer.json").toString(),
                "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"), "--spring.datasource.username="
                + settings.getProperty("spring.datasource.username"), "--spring.datasource.password="
                + settings.getProperty("spring.datasource.password"), "--sprawa.data=" + folder.resolve("data")));
        assertThat(said.getErr()).doesNotContain("what-if");
        assertThat(code).isEqualTo(WhatIfCommand.DONE);
        assertThat(said.getOut()).containsPattern("ud-wola +zdm +pothole +wola +3 +19-000003 19-000002 19-000001")
                .containsPattern("zdm +2 +5 +\\+150.0 % +!");
        assertThat(Files.readAllLines(folder.resolve("answer.csv"))).contains("flow,pothole,wola,ud-wola,zdm,3,,,,,,,,,,19-000003 19-000002 19-000001");
        assertThat(Files.readString(folder.resolve("answer.json"))).contains("\"to\" : \"zdm\"");
        assertThat(AllTables.fingerprints(source)).isEqualTo(before);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
