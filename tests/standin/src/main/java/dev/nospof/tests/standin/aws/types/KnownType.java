package dev.nospof.tests.standin.aws.types;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One line of {@code types.txt}.
 *
 * @param token {@code aws:ec2/subnet:Subnet}
 * @param operations {@code ec2:CreateSubnet}; the first creates it
 * @param cloudFormation {@code AWS::EC2::Subnet}
 * @param name the property that names it
 * @param unique properties that together no two may share; empty where the id does that
 * @param id the form of its id
 * @param arn the form of what stands behind {@code arn:aws:}; empty for what has none
 * @param anew what can only be set at creation, beside what CloudFormation says
 * @param notAnew what can be changed, whatever CloudFormation says
 * @param outputs forms of what can be read back
 */
public record KnownType(
        String token,
        List<String> operations,
        Optional<String> cloudFormation,
        Optional<String> name,
        List<String> unique,
        String id,
        Optional<String> arn,
        List<String> anew,
        List<String> notAnew,
        SortedMap<String, String> outputs) {
    public KnownType {
        operations = List.copyOf(operations);
        unique = List.copyOf(unique);
        anew = List.copyOf(anew);
        notAnew = List.copyOf(notAnew);
    }

    /** {@code Subnet}. */
    public String shortName() {
        return token.substring(token.lastIndexOf(':') + 1);
    }
}
