package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.family.Assembly;
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

/** ACM certificates: shown, so that it is seen what stops when one expires, and trusted. AWS renews those that it issued, not those that were imported. */
public final class Certificates implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType("aws:acm/certificate:Certificate").stream()
                .<Subject>map(Certificates::subject)
                .toList();
    }

    private static Subject subject(Resource certificate) {
        boolean imported = certificate.at("privateKey").isPresent();
        return Assembly.of(
                        certificate,
                        Places.names(certificate),
                        new Reading.Known<>(Structure.single(
                                new Part(
                                        new Failure(Failure.Kind.CERTIFICATE, "certificate " + certificate.name()),
                                        new Reading.Known<>(List.of()),
                                        Optional.empty(),
                                        new Recovery.Waits(
                                                "a person renews it", "nothing stands in for a certificate")),
                                new Weakness("It is one certificate", "domainName", "Renew it in time", List.of()))))
                .trusting(new Trusted(
                        "certificate " + certificate.name(),
                        imported ? "is renewed by a person before it expires" : "is renewed by AWS before it expires"));
    }
}
