package dev.nospof.cli.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results as the XML that test runners write, which every CI server shows: one suite a plan, one case for each rule and resource, and one
 * for each service's proof. Undecided is skipped, never passed.
 */
public final class JunitReport {
    private JunitReport() {}

    public static String of(List<Assessment> assessments) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var assessment : assessments) {
                suite(xml, assessment);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory could not be written as XML.", impossible);
        }
        return text.append('\n').toString();
    }

    private static void suite(XMLStreamWriter xml, Assessment assessment) throws XMLStreamException {
        var services = assessment.proof().matrix().services();
        xml.writeStartElement("testsuite");
        xml.writeAttribute(
                "name", assessment.graph().project() + "." + assessment.graph().stack());
        xml.writeAttribute(
                "tests",
                String.valueOf(services.size() + assessment.judgements().size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(services.stream()
                                .filter(s -> !proofOf(assessment, s).isEmpty())
                                .count()
                        + assessment.broken().size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(assessment.undecided().size()));
        for (var service : services) {
            proof(xml, assessment, service);
        }
        for (var judgement : assessment.judgements()) {
            start(xml, "rules." + judgement.rule().id(), judgement.subject().name());
            switch (judgement.outcome()) {
                case BROKEN ->
                    failure(
                            xml,
                            judgement
                                    .verdict()
                                    .match(h -> "", b -> b.sentence() + "\nFix: " + b.remedy() + ".", u -> ""));
                case UNDECIDED -> skipped(xml, judgement.verdict().match(h -> "", b -> "", u -> u.sentence()));
                default -> {}
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void proof(XMLStreamWriter xml, Assessment assessment, String service) throws XMLStreamException {
        start(xml, "proof", service);
        for (var finding : proofOf(assessment, service)) {
            failure(xml, finding.message());
        }
        xml.writeEndElement();
    }

    private static List<Finding> proofOf(Assessment assessment, String service) {
        return Finding.of(assessment).stream()
                .filter(f -> f.rule().equals(Finding.SINGLE_POINT) || f.rule().equals(Finding.CAPACITY))
                .filter(f -> f.subject().equals(service))
                .toList();
    }

    private static void start(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", className);
        xml.writeAttribute("name", name);
    }

    private static void failure(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", message.lines().findFirst().orElse(""));
        xml.writeCharacters(message);
        xml.writeEndElement();
    }

    private static void skipped(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeStartElement("skipped");
        xml.writeAttribute("message", message);
        xml.writeEndElement();
    }
}
