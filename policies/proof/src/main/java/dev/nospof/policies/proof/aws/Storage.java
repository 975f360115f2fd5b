package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.proof.family.Assembly;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
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
import java.util.stream.Stream;

/** EBS volumes, which are in one zone each, and EFS file systems, which are in all zones of the region unless they are made for one. */
public final class Storage implements Family {
    private static final Recovery RESTORED =
            new Recovery.Waits("a person restores it from a snapshot", "nothing in the plan holds a copy");

    @Override
    public List<Subject> in(Survey survey) {
        return Stream.concat(
                        survey.references().ofType("aws:ebs/volume:Volume").stream()
                                .map(volume -> disk(survey, volume)),
                        survey.references().ofType("aws:efs/fileSystem:FileSystem").stream()
                                .map(files -> files(survey, files)))
                .toList();
    }

    private static Subject disk(Survey survey, Resource volume) {
        return Assembly.of(
                volume,
                Places.names(volume),
                new Reading.Known<>(Structure.single(
                        Part.in(
                                survey.zones().read(volume, "availabilityZone"),
                                Failure.Kind.VOLUME,
                                "volume " + volume.name(),
                                RESTORED),
                        new Weakness(
                                "It is one disk in one zone",
                                "availabilityZone",
                                "Keep the data in a replicated service, or in EFS",
                                List.of()))));
    }

    private static Subject files(Survey survey, Resource files) {
        var oneZone = files.at("availabilityZoneName");
        if (!oneZone.isPresent()) {
            return Assembly.trusted(
                    files,
                    Places.names(files),
                    ManagedServices.kept(
                            "EFS file system", files, "99.99 %, https://aws.amazon.com/efs/sla/, 2023-01"));
        }
        return Assembly.of(
                files,
                Places.names(files),
                new Reading.Known<>(Structure.single(
                        Part.in(
                                survey.zones().read(files, "availabilityZoneName"),
                                Failure.Kind.VOLUME,
                                "file system " + files.name(),
                                RESTORED),
                        new Weakness(
                                "Its files are kept in one zone",
                                "availabilityZoneName",
                                "Leave availabilityZoneName out: the file system is then in all zones",
                                List.of(Change.of(
                                        "Leave availabilityZoneName of EFS file system " + files.name() + " out",
                                        files.urn(),
                                        r -> Edit.without(r, List.of("availabilityZoneName"))))))));
    }
}
