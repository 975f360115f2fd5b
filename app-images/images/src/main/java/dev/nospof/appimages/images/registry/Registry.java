package dev.nospof.appimages.images.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.DescriptorDigest;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.blob.Blob;
import com.google.cloud.tools.jib.blob.Blobs;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.registry.RegistryClient;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Layer;
import dev.nospof.appimages.images.oci.Image;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.DigestException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry, and the place in it where images go.
 *
 * <p>Talks to it through jib's client: HTTPS, plain HTTP only where the registry is on this machine; credentials from Docker's own
 * configuration and its helpers. What the registry has already is not sent again.
 *
 * @param prefix the place, without slashes at its ends; empty for the registry's root
 */
public record Registry(String host, String prefix) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9.-]+(?::\\d{1,5})?)(?:/([a-z0-9._/-]*[a-z0-9]))?/?");

    /**
     * Reads how people write a registry: HOST[:PORT][/PREFIX].
     *
     * @throws BuildFailure if it is anything else
     */
    public static Registry parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw BuildFailure.badRegistry(text);
        }
        return new Registry(form.group(1), Optional.ofNullable(form.group(2)).orElse(""));
    }

    /**
     * Sends the image's blobs and then, when all are there, its manifest.
     *
     * @return the reference by which pods name it there
     * @throws BuildFailure if the registry refuses, cannot be reached, or answers with another digest
     */
    public String push(Image image) {
        String repository = prefix.isEmpty() ? image.name() : prefix + "/" + image.name();
        String reference = host + "/" + repository + "@" + image.digest();
        try {
            Optional<Credential> credential = credential(repository);
            RegistryClient client = client(repository, credential);
            if (!client.doPushBearerAuth() && credential.isPresent()) {
                client.configureBasicAuth();
            }
            for (Layer layer : image.layers()) {
                send(client, layer.digest(), Blobs.from(layer.blob()));
            }
            send(
                    client,
                    image.config().digest(),
                    Blobs.from(new ByteArrayInputStream(image.config().bytes())));
            DescriptorDigest accepted = client.pushManifest(new FinishedManifest(image), image.tag());
            if (!accepted.toString().equals(image.digest().toString())) {
                throw BuildFailure.pushFailed(reference, "it was stored as " + accepted);
            }
            return reference;
        } catch (IOException | RegistryException | InvalidImageReferenceException e) {
            throw BuildFailure.pushFailed(reference, String.valueOf(e.getMessage()));
        }
    }

    private RegistryClient client(String repository, Optional<Credential> credential) {
        boolean here = host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
        var factory = RegistryClient.factory(
                EventHandlers.NONE, host, repository, new FailoverHttpClient(here, false, ignored -> {}));
        credential.ifPresent(factory::setCredential);
        return factory.setUserAgent("nospof").newRegistryClient();
    }

    private Optional<Credential> credential(String repository)
            throws InvalidImageReferenceException, FileNotFoundException {
        var factory = CredentialRetrieverFactory.forImage(ImageReference.parse(host + "/" + repository), ignored -> {});
        for (CredentialRetriever retriever : List.of(factory.dockerConfig(), factory.wellKnownCredentialHelpers())) {
            try {
                Optional<Credential> found = retriever.retrieve();
                if (found.isPresent()) {
                    return found;
                }
            } catch (CredentialRetrievalException e) {
                throw BuildFailure.pushFailed(host + "/" + repository, String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static void send(RegistryClient client, Digest digest, Blob blob) throws IOException, RegistryException {
        DescriptorDigest name = jibs(digest);
        if (client.checkBlob(name).isEmpty()) {
            client.pushBlob(name, blob, null, ignored -> {});
        }
    }

    private static DescriptorDigest jibs(Digest digest) {
        try {
            return DescriptorDigest.fromHash(digest.hex());
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 is a digest", e);
        }
    }
}
