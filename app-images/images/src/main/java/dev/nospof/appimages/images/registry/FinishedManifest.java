package dev.nospof.appimages.images.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.image.json.OciManifestTemplate;
import dev.nospof.appimages.images.oci.Image;
import java.nio.charset.StandardCharsets;

/** A manifest that jib's client sends as the bytes that it has: written anew, it could get another digest. */
record FinishedManifest(@JsonIgnore Image image) implements ManifestTemplate {
    @JsonValue
    @JsonRawValue
    String bytes() {
        return new String(image.manifest().bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public int getSchemaVersion() {
        return 2;
    }

    @Override
    public String getManifestMediaType() {
        return OciManifestTemplate.MANIFEST_MEDIA_TYPE;
    }
}
