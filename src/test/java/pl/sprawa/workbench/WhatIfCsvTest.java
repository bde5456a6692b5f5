package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.sprawa.workbench.WhatIfAnswer.Deadlines;
import pl.sprawa.workbench.WhatIfAnswer.Flow;
import pl.sprawa.workbench.WhatIfAnswer.Load;

class WhatIfCsvTest {

    private static final WhatIfAnswer ANSWER = new WhatIfAnswer(List.of("pothole-routing.dmn"), 10, 0.1,
            List.of(new Flow("-", "zdm", "pothole", "wola", 2, List.of("=HYPERLINK(\"x\")", "7"))),
            List.of(new Deadlines("pothole", 8, 7, 5, -2.5, -8.0, 16.0, 0, 1, List.of("1"))),
            List.of(new Load("zdm", 10, 12), new Load("ztm", 0, 1), new Load("x", 100, 110)), Map.of(), Map.of());

    @Test
    void everyRowHasTheColumnsOfTheHeader() {
        List<String> lines = WhatIfCsv.of(ANSWER).lines().toList();
        long commas = lines.get(0).chars().filter(c -> c == ',').count();
        assertThat(lines).hasSize(6).allSatisfy(line -> assertThat(line.replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "").chars().filter(c -> c == ',').count())
                .as(line).isEqualTo(commas));
        assertThat(lines).contains("deadline,pothole,,,,8,,,7,5,-2.50,-8.00,16.00,0,1,1", "load,,,zdm,,,10,12,,,,,,,,");
    }

    @Test
    void aSpreadsheetTakesNoTextForAFormula() {
        assertThat(WhatIfCsv.of(ANSWER)).contains("\"'=HYPERLINK(\"\"x\"\") 7\"").contains("wola,-,zdm");
    }

    @Test
    void growsByMoreThanATenth() {
        assertThat(ANSWER.loads()).extracting(Load::grows).containsExactly(true, true, false);
        assertThat(ANSWER.loads()).extracting(Load::growth).containsExactly(20.0, null, 10.0);
        assertThat(WhatIfText.of(ANSWER)).containsPattern("zdm +10 +12 +\\+20.0 % +!").containsPattern("ztm +0 +1 +new +!")
                .containsPattern("x +100 +110 +\\+10.0 %\\R");
    }
}
