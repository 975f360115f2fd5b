package dev.nospof.cli.drill;

import dev.nospof.drills.DrillReport;
import dev.nospof.drills.DrillReport.Cell;
import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.verdict.Verdict.Outcome;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drill as the XML that test runners write: one suite a fault, one case a service; what was not predicted is skipped, never passed. */
public final class DrillJunit {
    private DrillJunit() {}

    public static String of(DrillReport report) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var struck : report.struck()) {
                suite(xml, struck);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory could not be written as XML.", impossible);
        }
        return text.append('\n').toString();
    }

    private static void suite(XMLStreamWriter xml, Struck struck) throws XMLStreamException {
        var cells = struck.cells().values();
        boolean restless = struck.steadyAfter().isEmpty();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "drill." + struck.fault() + ": " + struck.what());
        xml.writeAttribute("tests", Integer.toString(cells.size() + 1));
        xml.writeAttribute("failures", Long.toString(count(List.copyOf(cells), Outcome.WORSE) + (restless ? 1 : 0)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Long.toString(count(List.copyOf(cells), Outcome.UNPREDICTED)));
        for (var entry : struck.cells().entrySet()) {
            testCase(xml, struck, entry.getKey(), entry.getValue());
        }
        start(xml, struck, "steady again");
        if (restless) {
            failure(xml, "not steady again after it was undone");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, Struck struck, String service, Cell cell)
            throws XMLStreamException {
        start(xml, struck, service);
        if (cell.verdict().outcome() == Outcome.UNPREDICTED) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", "the proof does not say what becomes of it");
            xml.writeEndElement();
        }
        if (!cell.verdict().reasons().isEmpty()) {
            failure(xml, String.join("; ", cell.verdict().reasons()));
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, Struck struck, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "drill." + struck.fault());
        xml.writeAttribute("name", name);
    }

    private static void failure(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", message);
        xml.writeEndElement();
    }

    private static long count(List<Cell> cells, Outcome outcome) {
        return cells.stream().filter(c -> c.verdict().outcome() == outcome).count();
    }
}
