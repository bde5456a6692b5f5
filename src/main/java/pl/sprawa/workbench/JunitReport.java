package pl.sprawa.workbench;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The findings as a JUnit report: each file is a test case, failed if there is anything to mend in it. */
final class JunitReport {

    private final CheckReport report;

    JunitReport(CheckReport report) {
        this.report = report;
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            Map<String, List<Finding>> cases = report.byFile();
            String failures = String.valueOf(cases.values().stream().filter(found -> !found.isEmpty()).count());
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "sprawa check");
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute("failures", failures);
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            for (Map.Entry<String, List<Finding>> one : cases.entrySet()) {
                testCase(xml, one.getKey(), one.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report of texts could not be written", e);
        }
        return text.toString();
    }

    private static void testCase(XMLStreamWriter xml, String file, List<Finding> found) throws XMLStreamException {
        int folder = file.lastIndexOf('/');
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", folder < 0 ? "models" : file.substring(0, folder).replace('/', '.'));
        xml.writeAttribute("name", file.substring(folder + 1));
        if (!found.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", found.get(0).rule());
            xml.writeAttribute("message", clean(found.get(0).problem()) + (found.size() > 1 ? " (and " + (found.size() - 1) + " more)" : ""));
            xml.writeCharacters(clean(found.stream().map(Finding::toString).collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without what no XML may hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }
}
