package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** A decision table as written, no more than the checks read. */
record TableModel(HitPolicy hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /** @param values the list of allowed values as written, or empty */
    record Column(String id, String label, String text, String type, String values) {
    }

    /** @param number as the analyst counts: from 1 */
    record Row(String id, int number, List<Cell> cells, List<Cell> results, String annotation) {
    }

    /** @param text as written; empty for an empty cell */
    record Cell(String id, String text) {

        boolean any() {
            return text.isEmpty() || text.equals("-");
        }
    }

    static TableModel of(DecisionTable table) {
        List<Column> inputs = table.getInputs().stream().map(TableModel::input).toList();
        List<Column> outputs = table.getOutputs().stream().map(output -> new Column(output.getId(), label(output.getLabel(), output.getName()),
                output.getName(), output.getTypeRef(), "")).toList();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(new Row(rule.getId(), rows.size() + 1,
                    rule.getInputEntries().stream().map(entry -> new Cell(entry.getId(), text(entry.getText()))).toList(),
                    rule.getOutputEntries().stream().map(entry -> new Cell(entry.getId(), text(entry.getText()))).toList(),
                    annotation(rule)));
        }
        return new TableModel(table.getHitPolicy(), inputs, outputs, rows);
    }

    private static Column input(Input input) {
        String text = input.getInputExpression() == null ? "" : text(input.getInputExpression().getText());
        String type = input.getInputExpression() == null ? null : input.getInputExpression().getTypeRef();
        String values = input.getInputValues() == null ? "" : text(input.getInputValues().getText());
        return new Column(input.getId(), label(input.getLabel(), text), text, type, values);
    }

    private static String annotation(DmnElement element) {
        Description description = element.getDescription();
        return description == null ? "" : description.getTextContent().strip();
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String label(String label, String otherwise) {
        return label == null || label.isBlank() ? otherwise : label;
    }
}
