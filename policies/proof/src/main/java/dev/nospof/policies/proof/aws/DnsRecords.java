package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RoutedName;
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

/**
 * Route 53 records: shown, so that it is seen what users no longer find without them, and trusted. Those that Route 53 chooses among are {@link RoutedNames}.
 */
public final class DnsRecords implements Family {
    static final String TYPE = "aws:route53/record:Record";

    @Override
    public List<Subject> in(Survey survey) {
        return survey.references().ofType(TYPE).stream()
                .filter(record -> !RoutedName.isRouted(record))
                .<Subject>map(DnsRecords::subject)
                .toList();
    }

    private static Subject subject(Resource record) {
        return Assembly.of(
                        record,
                        Places.names(record),
                        new Reading.Known<>(Structure.single(
                                new Part(
                                        new Failure(Failure.Kind.DNS, "DNS record " + record.name()),
                                        new Reading.Known<>(List.of()),
                                        Optional.empty(),
                                        new Recovery.Waits("Route 53 answers again", "nothing stands in for a name")),
                                new Weakness("It is one record", "name", "Keep the record", List.of()))))
                .trusting(
                        new Trusted(
                                "DNS record " + record.name(),
                                "is answered: AWS keeps it in several places (100 %, https://aws.amazon.com/route53/sla/, 2023-01)"));
    }
}
