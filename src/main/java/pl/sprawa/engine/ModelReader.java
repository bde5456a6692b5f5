package pl.sprawa.engine;

import java.io.InputStream;
import java.net.URL;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.xml.sax.SAXException;

/**
 * Reads models as {@link Bpmn#readModelFromStream} and its like for DMN do, with the same checks, but compiles the XML schemas once: Camunda's
 * own readers load them anew for each file, six for a table, which takes longer than all the rest.
 */
public final class ModelReader {

    private static final String LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
    private static final String SOURCE = "http://java.sun.com/xml/jaxp/properties/schemaSource";

    private static final BpmnParser BPMN = new BpmnParser() {
        @Override
        protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            compiled(factory, BpmnParser.class, "BPMN20.xsd");
        }
    };
    private static final DmnParser DMN = new DmnParser() {
        @Override
        protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            compiled(factory, DmnParser.class, "DMN15.xsd", "DMN14.xsd", "DMN13.xsd", "DMN12.xsd", "DMN11.xsd", "DMN11_Alternative.xsd");
        }
    };

    private ModelReader() {
    }

    /** @throws org.camunda.bpm.model.xml.ModelException if it is not BPMN 2.0 */
    public static BpmnModelInstance bpmn(InputStream file) {
        return BPMN.parseModelFromStream(file);
    }

    /** @throws org.camunda.bpm.model.xml.ModelException if it is not DMN */
    public static DmnModelInstance dmn(InputStream file) {
        return DMN.parseModelFromStream(file);
    }

    /** The factory may be told of a schema in one way only: that of the reader's own is taken back. */
    private static void compiled(DocumentBuilderFactory factory, Class<?> reader, String... schemas) {
        factory.setAttribute(SOURCE, null);
        factory.setAttribute(LANGUAGE, null);
        factory.setValidating(false);
        factory.setSchema(schema(Stream.of(schemas).map(name -> reader.getResource("/" + reader.getPackageName().replace('.', '/')
                .replace("/impl", "/schema/") + name)).toArray(URL[]::new)));
    }

    private static Schema schema(URL... schemas) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Stream.of(schemas)
                    .map(url -> new StreamSource(url.toString())).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("The XML schemas of Camunda's models cannot be read", e);
        }
    }
}
