package pl.sprawa.workbench;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * The table of deadlines answers for a service in every season and danger. For a table that runs already: whether one under check
 * has a gap is {@link DecisionCheck}'s to find.
 */
final class DeadlineCheck {

    private static final String CODE = "report.serviceCode";

    private DeadlineCheck() {
    }

    static void check(ProcessModel service, Neighbours models, CityFacts city, Findings findings) {
        if (models.lacksDecision(DecisionCheck.SERVICE_LEVEL)) {
            findings.add(service.id(), service.process().getName(), "has no deadline: there is no decision " + DecisionCheck.SERVICE_LEVEL,
                    "add dmn/" + DecisionCheck.SERVICE_LEVEL + ".dmn");
            return;
        }
        DecisionModel model = models.knownDecision(DecisionCheck.SERVICE_LEVEL);
        if (model != null && !answers(service.id(), model, models, city)) {
            findings.add(service.id(), service.process().getName(), "has no deadline: no rule of " + DecisionCheck.SERVICE_LEVEL
                    + " answers for it in every case", "add a rule for it there, or let the last rule answer for every service");
        }
    }

    private static boolean answers(String service, DecisionModel model, Neighbours models, CityFacts city) {
        Decision decision = model.decisions().stream().filter(each -> each.getId().equals(DecisionCheck.SERVICE_LEVEL)).findFirst().orElseThrow();
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return true;
        }
        TableSpace space = TableSpace.of(TableModel.of(table), new ReportFacts(city, models::serviceCodes, null), new Findings(model.file().baseName()));
        if (space == null) {
            return true; // what is wrong with the table is not the service's fault
        }
        Box cases = Box.whole(space.dimensions.stream().mapToInt(Dimension::size).toArray());
        int at = IntStream.range(0, space.dimensions.size()).filter(i -> space.dimensions.get(i).path().equals(CODE)).findFirst().orElse(-1);
        if (at >= 0) {
            BitSet atom = new BitSet();
            atom.set(space.dimensions.get(at).values().indexOf(service));
            cases = cases.narrow(at, atom);
        }
        List<Box> open = cases.minusAll(space.boxes);
        return open.isEmpty();
    }
}
