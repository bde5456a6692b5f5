package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import pl.sprawa.engine.ModelReader;

/** A file of decisions, as the model API reads it and as it is written. */
record DecisionModel(ModelFile file, DmnModelInstance model, Document document) implements Model {

    static Optional<DecisionModel> read(ModelFile file, Findings findings) {
        return Xml.parse(file, findings).flatMap(document -> {
            try {
                return Optional.of(new DecisionModel(file, ModelReader.dmn(new ByteArrayInputStream(file.content())), document));
            } catch (ModelException e) {
                findings.add("is not DMN 1.3: " + Xml.reason(e), "save the file from Modeler again");
                return Optional.empty();
            }
        });
    }

    Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }

    List<String> ids() {
        return decisions().stream().map(Decision::getId).toList();
    }
}
