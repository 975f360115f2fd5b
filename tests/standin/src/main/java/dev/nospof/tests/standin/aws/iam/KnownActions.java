package dev.nospof.tests.standin.aws.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.standin.aws.models.AwsModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The actions and condition keys that AWS has, by its Service Authorization Reference. */
public final class KnownActions {
    /** Keys that every service knows (docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html). */
    private static final List<String> GLOBAL = List.of(
            "aws:CalledVia",
            "aws:CalledViaFirst",
            "aws:CalledViaLast",
            "aws:CurrentTime",
            "aws:Ec2InstanceSourceVpc",
            "aws:Ec2InstanceSourcePrivateIPv4",
            "aws:EpochTime",
            "aws:FederatedProvider",
            "aws:IsMcpServiceAction",
            "aws:MultiFactorAuthAge",
            "aws:MultiFactorAuthPresent",
            "aws:PrincipalAccount",
            "aws:PrincipalArn",
            "aws:PrincipalIsAWSService",
            "aws:PrincipalOrgID",
            "aws:PrincipalOrgPaths",
            "aws:PrincipalServiceName",
            "aws:PrincipalServiceNamesList",
            "aws:PrincipalTag/*",
            "aws:PrincipalType",
            "aws:Referer",
            "aws:RequestedRegion",
            "aws:RequestTag/*",
            "aws:ResourceAccount",
            "aws:ResourceOrgID",
            "aws:ResourceOrgPaths",
            "aws:ResourceTag/*",
            "aws:SecureTransport",
            "aws:SourceAccount",
            "aws:SourceArn",
            "aws:SourceIdentity",
            "aws:SourceIp",
            "aws:SourceOrgID",
            "aws:SourceOrgPaths",
            "aws:SourceVpc",
            "aws:SourceVpcArn",
            "aws:SourceVpce",
            "aws:SourceVpceAccount",
            "aws:SourceVpceOrgID",
            "aws:SourceVpceOrgPaths",
            "aws:TagKeys",
            "aws:TokenIssueTime",
            "aws:UserAgent",
            "aws:userid",
            "aws:username",
            "aws:ViaAWSService",
            "aws:VpcSourceIp");

    private final AwsModels models;

    public KnownActions(AwsModels models) {
        this.models = models;
    }

    /**
     * One action.
     *
     * @param name with its service, as AWS writes it: {@code sqs:SendMessage}
     * @param writes whether it changes anything: writing, tagging or the management of permissions
     * @param narrowable whether it always acts on resources that can be named
     */
    public record Action(String name, boolean writes, boolean narrowable) {}

    /** The actions that this pattern means; capitals do not count. None where the service or all its actions are unknown. */
    public List<Action> matching(String pattern) {
        var colon = pattern.indexOf(':');
        if (colon < 0) {
            return List.of();
        }
        var service = pattern.substring(0, colon).toLowerCase(Locale.ROOT);
        var wanted = glob(pattern.substring(colon + 1));
        var found = new ArrayList<Action>();
        actions(service)
                .ifPresent(actions -> actions.forEach(action -> {
                    if (wanted.matcher(action.path("name").asText()).matches()) {
                        found.add(action(service, action));
                    }
                }));
        return found;
    }

    private Optional<JsonNode> actions(String service) {
        return models.authorization("actions", service);
    }

    private static Action action(String service, JsonNode said) {
        var level = said.path("accessLevel").asText();
        return new Action(
                service + ":" + said.path("name").asText(),
                level.contains("Write") || level.contains("Tagging") || level.contains("Permissions"),
                StreamSupport.stream(said.path("resourceTypes").spliterator(), false)
                        .anyMatch(type -> type.path("required").asBoolean()));
    }

    /** Whether any service among these, or all of them, know this condition key. */
    public boolean isConditionKey(String key, List<String> services) {
        if (GLOBAL.stream().anyMatch(known -> glob(known).matcher(key).matches())) {
            return true;
        }
        var own = key.contains(":") ? key.substring(0, key.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        // The issuer's address before a colon, as in a role's trust in an OpenID Connect provider.
        if (own.contains(".") && key.matches(".*:(aud|sub|amr|azp|email|oaud)")) {
            return true;
        }
        return Stream.concat(Stream.of(own), services.stream())
                .distinct()
                .flatMap(service -> models.authorization("conditionKeys", service).stream())
                .flatMap(keys -> StreamSupport.stream(keys.spliterator(), false))
                .map(known -> known.path("key").asText().replaceAll("\\$\\{[^}]*}", "*"))
                .anyMatch(known -> glob(known).matcher(key).matches());
    }

    private static Pattern glob(String written) {
        var pattern = new StringBuilder("(?is)");
        written.chars()
                .forEach(c -> pattern.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(pattern.toString());
    }
}
