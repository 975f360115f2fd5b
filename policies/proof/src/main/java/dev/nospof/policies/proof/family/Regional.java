package dev.nospof.policies.proof.family;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.KeyedTable;
import dev.nospof.policies.graph.aws.RegionTakeover;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts subjects into their regions, where the loss of one is asked for: by a profile or a tag that spreads over several, or by a name that leads to several.
 *
 * <p>Where nothing asks, no region is lost and nothing changes.
 */
final class Regional {
    /** What AWS keeps in no region, or in all that are named. */
    private static final List<String> EVERYWHERE = List.of(
            "aws:route53/",
            "aws:iam/",
            "aws:cloudfront/",
            "aws:globalaccelerator/",
            "aws:dynamodb/globalTable",
            "aws:rds/globalCluster");

    private static final int MOST_ZONES = 99;

    private final Survey survey;
    private final Regions regions;
    private final boolean asked;
    private final Map<Urn, InRegion.Follows> follows = new HashMap<>();
    private final Map<Failure, Map<Failure, Failure>> zones = new HashMap<>();

    Regional(Survey survey) {
        this.survey = survey;
        this.regions = survey.regions();
        this.asked = survey.graph().resources().stream().anyMatch(r -> spreads(r)) || namesSeveral();
        if (asked) {
            var databases = RelationalDatabase.in(survey.references());
            databases.stream().filter(RelationalDatabase::isSecond).forEach(second -> databases.stream()
                    .filter(second::follows)
                    .findFirst()
                    .ifPresent(first -> follows.put(
                            second.resource().urn(),
                            new InRegion.Follows(lost(first.resource()), takeover(second.resource())))));
        }
    }

    /** Whether the loss of a region counts. */
    boolean asked() {
        return asked;
    }

    /** The same subject in its region; itself where nobody asks, or where it is in none. */
    Subject placed(Subject subject) {
        if (!asked) {
            return subject;
        }
        return subject.identity().resources().stream()
                .findFirst()
                .flatMap(survey.graph()::find)
                .filter(this::isInOne)
                .<Subject>map(resource -> {
                    boolean elsewhere = !regions.of(resource).equals(regions.home());
                    return new InRegion(
                            subject,
                            lost(resource),
                            elsewhere,
                            elsewhere && resource.type().startsWith("kubernetes:")
                                    ? zones.computeIfAbsent(lost(resource), region -> zones(resource, region))
                                    : Map.of(),
                            resource,
                            InRegion.Role.PART,
                            Optional.ofNullable(follows.get(resource.urn())));
                })
                .orElse(subject);
    }

    /** A cluster's zones are called by the order of their names; beyond those that the plan names each is one of its own. */
    private Map<Failure, Failure> zones(Resource resource, Failure region) {
        var there = regions.of(resource).stream()
                .flatMap(name ->
                        survey.zones().names().stream().filter(zone -> zone.matches(Pattern.quote(name) + "[a-z]")))
                .toList();
        var meant = new HashMap<Failure, Failure>();
        for (int i = 0; i < MOST_ZONES; i++) {
            var here = Zones.lost(i);
            meant.put(
                    here,
                    i < there.size()
                            ? Zones.lost(survey.zones().of(there.get(i)))
                            : new Failure(here.kind(), here.name() + " of " + region.name()));
        }
        return meant;
    }

    private Failure lost(Resource resource) {
        return new Failure(
                Failure.Kind.REGION,
                regions.of(resource).map(name -> "region " + name).orElse("home region"));
    }

    private boolean isInOne(Resource resource) {
        var replicated = resource.type().equals(KeyedTable.TABLE)
                && new KeyedTable(resource, survey.references()).isReplicated();
        return !replicated && EVERYWHERE.stream().noneMatch(resource.type()::startsWith);
    }

    /** What it says itself, or the machine that makes it the first. */
    private Optional<Duration> takeover(Resource second) {
        return Stream.concat(Stream.of(second), takingOver(second))
                .flatMap(resource -> said(resource, Annotations.TAKEOVER_SECONDS).stream())
                .filter(seconds -> seconds.matches("[1-9]\\d{0,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst();
    }

    private Stream<Resource> takingOver(Resource second) {
        var name = said(second, Annotations.NAME).orElse(second.name());
        return RegionTakeover.in(survey.references()).stream()
                .filter(takeover -> Reading.of(() -> takeover.promotes(name)).orElse(false))
                .map(RegionTakeover::machine);
    }

    private static boolean spreads(Resource resource) {
        var named = said(resource, Annotations.REGIONS);
        return named.isPresent()
                ? named.filter(count -> count.matches("[2-9]|[1-9]\\d{1,2}")).isPresent()
                : said(resource, Annotations.PROFILE)
                        .flatMap(name -> Profile.ALL.stream()
                                .filter(profile -> profile.name().equals(name))
                                .findFirst())
                        .filter(profile -> profile.regions() > 1)
                        .isPresent();
    }

    private boolean namesSeveral() {
        return RoutedName.in(survey.references()).stream()
                .anyMatch(name -> name.records().stream()
                                .flatMap(record -> name.targets(record).stream())
                                .flatMap(target -> regions.of(target).stream())
                                .distinct()
                                .count()
                        > 1);
    }

    /** By a tag on AWS, by an annotation on Kubernetes. */
    private static Optional<String> said(Resource resource, String name) {
        var fields = resource.properties().fields();
        var metadata = fields.get("metadata") instanceof Value.Fields known
                ? known.fields().getOrDefault("annotations", Value.NOTHING)
                : Value.NOTHING;
        return Stream.of(fields.getOrDefault("tags", Value.NOTHING), metadata)
                .flatMap(all -> all instanceof Value.Fields known
                        ? Stream.ofNullable(known.fields().get(name))
                        : Stream.empty())
                .flatMap(value -> value instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                .findFirst();
    }
}
