package pl.sprawa.workbench;

import org.w3c.dom.Element;

/** Every text that a process sends to a resident is in the city pack, and the words on residents' buttons stand where they work. */
final class ResidentTextCheck {

    private static final String DELEGATE = "${notifyResident}";

    /** Names of the words on the button by which the reporter tells what an element waits for. */
    private static final String BUTTON = "resident";
    private static final String BUTTON_ENGLISH = BUTTON + ".en";

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
            if (element.getLocalName().equals("extensionElements")) {
                button((Element) element.getParentNode(), property(element, BUTTON), property(element, BUTTON_ENGLISH), findings);
            }
        }
    }

    private static String property(Element extensions, String name) {
        return Xml.all(extensions, Xml.CAMUNDA, "property").stream().filter(one -> one.getAttribute("name").equals(name))
                .map(one -> one.getAttribute("value").strip()).findFirst().orElse(null);
    }

    private static void button(Element element, String words, String english, Findings findings) {
        if (words == null && english == null) {
            return;
        }
        String id = element.getAttribute("id");
        if (words == null || english == null || words.isEmpty() || english.isEmpty()) {
            findings.add(id, element.getAttribute("name"), "has words for the resident's button in one language only",
                    "add both properties: resident in Polish and resident.en in English");
        }
        if (!element.getLocalName().equals("receiveTask") && Xml.all(element, Xml.BPMN, "messageEventDefinition").isEmpty()) {
            findings.add(id, element.getAttribute("name"), "has a button for the resident but waits for no message",
                    "move the property resident to the event that receives the message");
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
