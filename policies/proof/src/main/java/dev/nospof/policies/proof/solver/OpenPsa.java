package dev.nospof.policies.proof.solver;

import dev.nospof.policies.proof.solver.FaultTree.Kind;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a fault tree in the Open-PSA Model Exchange Format (https://open-psa.github.io/mef/): gates of and, or, at least, not and xor over basic
 * events with constant probabilities. The top is the first gate that no other names.
 *
 * <p>No document type and no external entity is ever read. What the reader does not know it refuses.
 */
public final class OpenPsa {
    private static final Set<String> FORMULAS = Set.of("or", "and", "atleast", "not", "xor");
    private static final Set<String> FRAME =
            Set.of("opsa-mef", "define-fault-tree", "model-data", "label", "attributes", "attribute");

    private final FaultTree.Builder builder = new FaultTree.Builder();
    private final Map<String, Integer> gates = new LinkedHashMap<>();
    private final Map<String, Double> probabilities = new LinkedHashMap<>();
    private final Map<String, Open> definitions = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String defining = "";

    /** A formula that is being read: its kind, and what it is over. */
    private record Open(Kind kind, int threshold, List<Object> operands) {}

    private record Named(String sort, String name) {}

    private OpenPsa() {}

    /**
     * The tree in this file.
     *
     * @throws UnreadableFaultTree if it is not well-formed, or says what this reader does not know
     */
    public static FaultTree read(InputStream xml) {
        var reader = new OpenPsa();
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var events = factory.createXMLStreamReader(xml);
            while (events.hasNext()) {
                int event = events.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reader.start(events);
                } else if (event == XMLStreamConstants.END_ELEMENT && FORMULAS.contains(events.getLocalName())) {
                    reader.open.pop();
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableFaultTree.documentType();
                }
            }
        } catch (XMLStreamException malformed) {
            throw UnreadableFaultTree.malformed(malformed);
        }
        return reader.tree();
    }

    private void start(XMLStreamReader xml) {
        var element = xml.getLocalName();
        if (element.equals("define-gate") || element.equals("define-basic-event")) {
            defining = attribute(xml, "name");
            open.clear();
            if (element.equals("define-basic-event")) {
                probabilities.put(defining, 0.0);
            }
        } else if (element.equals("float")) {
            probabilities.put(defining, number(xml));
        } else if (FORMULAS.contains(element)) {
            var kind = element.equals("atleast") ? Kind.AT_LEAST : Kind.valueOf(element.toUpperCase(Locale.ROOT));
            var formula = new Open(kind, kind == Kind.AT_LEAST ? (int) number(xml, "min") : 0, new ArrayList<>());
            operand(formula);
            open.push(formula);
        } else if (element.equals("gate") || element.equals("basic-event") || element.equals("event")) {
            var name = attribute(xml, "name");
            named.add(name);
            operand(new Named(element, name));
        } else if (!FRAME.contains(element)) {
            throw UnreadableFaultTree.unknownElement(element, defining);
        }
    }

    private void operand(Object operand) {
        if (!open.isEmpty()) {
            open.peek().operands().add(operand);
        } else if (operand instanceof Open formula) {
            define(formula);
        } else {
            define(new Open(Kind.OR, 0, new ArrayList<>(List.of(operand))));
        }
    }

    private void define(Open formula) {
        if (definitions.put(defining, formula) != null) {
            throw UnreadableFaultTree.definedTwice(defining);
        }
        gates.put(defining, builder.declare());
    }

    private FaultTree tree() {
        var top = definitions.keySet().stream()
                .filter(gate -> !named.contains(gate))
                .findFirst()
                .orElseThrow(UnreadableFaultTree::noTop);
        definitions.forEach((name, formula) -> define(gates.get(name), formula));
        return builder.build(gates.get(top));
    }

    private int define(int gate, Open formula) {
        var children = new int[formula.operands().size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = formula.operands().get(i) instanceof Open inner
                    ? define(builder.declare(), inner)
                    : node((Named) formula.operands().get(i));
        }
        return builder.define(gate, formula.kind(), formula.threshold(), children);
    }

    private int node(Named named) {
        boolean gate = !named.sort().equals("basic-event") && gates.containsKey(named.name());
        if (!gate && !probabilities.containsKey(named.name())) {
            if (named.sort().equals("gate")) {
                throw UnreadableFaultTree.undefined(named.name());
            }
            return builder.event(named.name(), 0);
        }
        return gate ? gates.get(named.name()) : builder.event(named.name(), probabilities.get(named.name()));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        if (value == null || value.isBlank()) {
            throw UnreadableFaultTree.missing(xml.getLocalName(), name);
        }
        return value;
    }

    private static double number(XMLStreamReader xml) {
        return number(xml, "value");
    }

    private static double number(XMLStreamReader xml, String name) {
        var text = attribute(xml, name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw UnreadableFaultTree.notANumber(xml.getLocalName(), name, text);
        }
    }
}
