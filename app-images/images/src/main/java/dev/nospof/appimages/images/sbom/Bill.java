package dev.nospof.appimages.images.sbom;

import dev.nospof.appimages.images.oci.Json;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A bill of materials in CycloneDX 1.6 JSON (cyclonedx.org/docs/1.6). It has no serial number and no time: the same parts give the same
 * bytes.
 */
public record Bill(String image, List<Part> parts) {
    /** Where it stands in every image. */
    public static final String PATH = "usr/share/nospof/sbom.cdx.json";

    public Bill {
        parts = List.copyOf(parts);
    }

    public static Bill of(String image, Collection<Part> parts) {
        return new Bill(image, List.copyOf(new TreeSet<>(parts)));
    }

    public String json() {
        Map<String, Object> bill = new TreeMap<>();
        bill.put("bomFormat", "CycloneDX");
        bill.put("specVersion", "1.6");
        bill.put("version", 1);
        bill.put(
                "metadata",
                Map.of(
                        "component",
                        Map.of("type", "container", "name", "nospof/" + image, "bom-ref", "nospof/" + image)));
        bill.put("components", parts.stream().map(Bill::component).toList());
        return Json.indented(bill);
    }

    private static Map<String, Object> component(Part part) {
        Map<String, Object> component = new TreeMap<>();
        component.put("type", part.kind().name().toLowerCase(Locale.ROOT));
        component.put("bom-ref", part.url());
        component.put("name", part.name());
        component.put("version", part.version());
        component.put("purl", part.url());
        return component;
    }
}
