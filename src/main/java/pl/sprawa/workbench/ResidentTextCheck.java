package pl.sprawa.workbench;

import org.w3c.dom.Element;

/** Every text that a process sends to a resident is in the city pack. */
final class ResidentTextCheck {

    private static final String DELEGATE = "${notifyResident}";

    private ResidentTextCheck() {
    }

    static void check(ProcessModel process, CityFacts city, Findings findings) {
        for (Element element : Xml.all(process.document(), Xml.BPMN, "*")) {
            if (element.getAttributeNS(Xml.CAMUNDA, "delegateExpression").equals(DELEGATE)) {
                String message = Xml.all(element, Xml.CAMUNDA, "inputParameter").stream()
                        .filter(input -> input.getAttribute("name").equals("message")).map(input -> input.getTextContent().strip())
                        .findFirst().orElse("");
                judge(Xml.identified(element), message, city, findings);
            }
        }
    }

    private static void judge(Element element, String message, CityFacts city, Findings findings) {
        if (message.isEmpty()) {
            findings.add(element.getAttribute("id"), element.getAttribute("name"), "does not say which text the resident gets",
                    "add the input parameter message: the name of a text of city/messages");
        } else if (!message.contains("{") && !city.messages().contains(message)) {
            findings.add(element.getAttribute("id"), element.getAttribute("name"), "sends the text " + message + ", which the city does not have",
                    "correct the name, or write city/messages/" + message + ".<language>.txt");
        }
    }
}
