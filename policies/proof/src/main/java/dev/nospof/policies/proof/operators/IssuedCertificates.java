package dev.nospof.policies.proof.operators;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Part;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;
import java.util.Optional;

/** Certificates of cert-manager: shown, so that it is seen what stops when one expires, and trusted to be renewed. */
public final class IssuedCertificates implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.objects().ofKind("Certificate").stream()
                .filter(o -> o.groupVersion().startsWith("cert-manager.io/"))
                .<Subject>map(IssuedCertificates::subject)
                .toList();
    }

    private static Subject subject(KubernetesObject certificate) {
        return Members.subject(
                        certificate,
                        List.of(),
                        new Reading.Known<>(Structure.single(
                                new Part(
                                        new Failure(Failure.Kind.CERTIFICATE, "certificate " + certificate.name()),
                                        new Reading.Known<>(List.of()),
                                        Optional.empty(),
                                        new Recovery.Waits(
                                                "cert-manager or a person renews it",
                                                "nothing stands in for a certificate")),
                                new Weakness(
                                        "It is one certificate", "spec.renewBefore", "Renew it in time", List.of()))))
                .trusting(new Trusted(
                        "certificate " + certificate.name(), "is renewed by cert-manager before it expires"));
    }
}
