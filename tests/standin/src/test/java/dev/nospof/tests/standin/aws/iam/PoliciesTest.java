package dev.nospof.tests.standin.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.standin.aws.PublishedModels;
import dev.nospof.tests.standin.aws.iam.Policies.Place;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final String QUEUE = "'Resource':'arn:aws:sqs:eu-west-1:123456789012:orders'";

    private static Policies policies;

    @BeforeAll
    static void readModels() throws IOException {
        policies = new Policies(new KnownActions(PublishedModels.onThisMachine()));
    }

    @Test
    void acceptsAnIdentitysPolicy() {
        var policy = statement("'Action':['sqs:SendMessage','sqs:Get*']," + QUEUE
                + ",'Condition':{'StringEquals':{'aws:PrincipalTag/team':'shop','aws:ResourceTag/app':'orders'}}");

        assertThat(policies.complaints(policy, Place.IDENTITY)).isEmpty();
        assertThat(policies.unlimited(policy)).isEmpty();
    }

    @Test
    void acceptsATrustInAnOpenIdProvider() {
        var policy = statement(
                "'Principal':{'Federated':'arn:aws:iam::123456789012:oidc-provider/oidc.eks'},"
                        + "'Action':'sts:AssumeRoleWithWebIdentity',"
                        + "'Condition':{'StringEquals':{'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub':'system:serviceaccount:a:b'}}");

        assertThat(policies.complaints(policy, Place.TRUST)).isEmpty();
    }

    @Test
    void findsAnActionThatThereIsNot() {
        assertThat(policies.complaints(statement("'Action':'sqs:SendMesage'," + QUEUE), Place.IDENTITY))
                .containsExactly("statement 1 names the action 'sqs:SendMesage', which AWS does not have");
    }

    @Test
    void findsAServiceThatThereIsNot() {
        assertThat(policies.complaints(statement("'Action':'sqz:*'," + QUEUE), Place.IDENTITY))
                .containsExactly("statement 1 names the action 'sqz:*', which AWS does not have");
    }

    @Test
    void findsAConditionKeyThatThereIsNot() {
        var policy = statement(
                "'Action':'sqs:SendMessage'," + QUEUE + ",'Condition':{'StringEquals':{'aws:SourceVcp':'x'}}");

        assertThat(policies.complaints(policy, Place.IDENTITY))
                .containsExactly("statement 1 names the condition key 'aws:SourceVcp', which AWS does not have");
    }

    @Test
    void findsAConditionOperatorThatThereIsNot() {
        var policy =
                statement("'Action':'sqs:SendMessage'," + QUEUE + ",'Condition':{'StringIs':{'aws:SourceVpc':'x'}}");

        assertThat(policies.complaints(policy, Place.IDENTITY))
                .containsExactly("MalformedPolicyDocument: statement 1 has the condition operator 'StringIs',"
                        + " which AWS does not have");
    }

    @Test
    void findsWhatDoesNotBelongInItsPlace() {
        assertThat(policies.complaints(statement("'Action':'sts:AssumeRole','Resource':'*'"), Place.TRUST))
                .containsExactly(
                        "MalformedPolicyDocument: statement 1 has no Principal",
                        "MalformedPolicyDocument: statement 1 has a Resource, which a trust policy cannot have");
    }

    @Test
    void findsAWritingActionOnEveryResource() {
        assertThat(policies.unlimited(statement("'Action':['sqs:ReceiveMessage','sqs:DeleteQueue'],'Resource':'*'")))
                .containsExactly("statement 1 allows sqs:DeleteQueue, which writes, on every resource;"
                        + " name the resources or add a condition");
    }

    @Test
    void findsThatEverythingIsAllowed() {
        assertThat(policies.unlimited(statement("'Action':'*','Resource':'*'")))
                .containsExactly("statement 1 allows every action");
    }

    @Test
    void letsPassWhatAwsCannotLimitToResources() {
        assertThat(policies.unlimited(
                        statement("'Action':['ec2:DescribeSubnets','cloudwatch:PutMetricData'],'Resource':'*'")))
                .isEmpty();
    }

    @Test
    void letsPassWhatAConditionLimits() {
        assertThat(policies.unlimited(statement("'Action':'ec2:TerminateInstances','Resource':'*',"
                        + "'Condition':{'StringEquals':{'aws:ResourceTag/app':'orders'}}")))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatIsUnknownUntilDeployment() {
        assertThat(policies.complaints("04da6b54-80e4-46f7-96ec-b56ff0331ba9", Place.IDENTITY))
                .isEmpty();
    }

    private static String statement(String inside) {
        return ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow'," + inside + "}]}").replace('\'', '"');
    }
}
