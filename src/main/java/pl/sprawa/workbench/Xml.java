package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML as it is written, for what the model API does not show, and safely: models come in over REST. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {
    }

    /** The document, or empty after a finding that names line and column. */
    static Optional<Document> parse(ModelFile file, Findings findings) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Refusing());
            return Optional.of(builder.parse(new ByteArrayInputStream(file.content())));
        } catch (SAXParseException e) {
            findings.add("not well-formed XML at line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage(),
                    "correct that line, or save the file from Modeler again");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            findings.add("cannot be read: " + e.getMessage(), "save the file from Modeler again");
        }
        return Optional.empty();
    }

    /** All elements of a name ({@code *}: any) below a node, in document order. By hand: the JDK's live lists take a tenth of a check's time. */
    static List<Element> all(Node below, String namespace, String name) {
        List<Element> elements = new ArrayList<>();
        collect(below, namespace, name, elements);
        return elements;
    }

    private static void collect(Node below, String namespace, String name, List<Element> into) {
        for (Node child = below.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if ((namespace.equals("*") || namespace.equals(element.getNamespaceURI())) && (name.equals("*") || name.equals(element.getLocalName()))) {
                    into.add(element);
                }
                collect(element, namespace, name, into);
            }
        }
    }

    /** The nearest element, this one included, that has an id and stands in a model namespace: what an analyst can find. */
    static Element identified(Element element) {
        Node node = element;
        while (node instanceof Element e) {
            boolean part = e.getLocalName().endsWith("EventDefinition") || e.getLocalName().endsWith("Expression");
            if (e.hasAttribute("id") && !part && !CAMUNDA.equals(e.getNamespaceURI())) {
                return e;
            }
            node = e.getParentNode();
        }
        return element.getOwnerDocument().getDocumentElement();
    }

    /** What the model API has against a file, without the wrapping. */
    static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static final class Refusing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // a warning leaves the document usable
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
