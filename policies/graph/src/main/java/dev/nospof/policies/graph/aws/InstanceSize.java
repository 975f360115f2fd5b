package dev.nospof.policies.graph.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an EC2 instance type has, by its name: general (m), for computing (c), for memory (r) types have 4, 2 and 8 GiB a processor, and sizes count processors
 * (https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html). Some have a little more memory.
 *
 * @param processors as AWS counts them
 */
public record InstanceSize(int processors, int gibibytes) {
    private static final Pattern NAME = Pattern.compile("([cmr])\\d[a-z-]*\\.(medium|large|(\\d*)xlarge)");

    /** Of this type; empty for others than those kinds, and for whole machines. */
    public static Optional<InstanceSize> of(String type) {
        var name = NAME.matcher(type);
        if (!name.matches()) {
            return Optional.empty();
        }
        int processors =
                switch (name.group(2)) {
                    case "medium" -> 1;
                    case "large" -> 2;
                    case "xlarge" -> 4;
                    default -> 4 * Integer.parseInt(name.group(3));
                };
        int each =
                switch (name.group(1)) {
                    case "c" -> 2;
                    case "m" -> 4;
                    default -> 8;
                };
        return Optional.of(new InstanceSize(processors, processors * each));
    }
}
