package dev.nospof.components.aws.chaos;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that an experiment does, and to what (https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html,
 * https://docs.aws.amazon.com/fis/latest/userguide/targets.html).
 *
 * @param name of the action, and of its target
 * @param action as FIS calls it: {@code aws:ec2:stop-instances}
 * @param parameters of the action
 * @param at what is hit
 */
record Hit(String name, String action, SortedMap<String, String> parameters, Target at) {
    Hit {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static Hit of(String name, String action, Map<String, String> parameters, Target at) {
        return new Hit(name, action, new TreeMap<>(parameters), at);
    }

    /**
     * What is hit: whatever of a type bears the experiment's tag and fits.
     *
     * @param key as the action calls its targets: {@code Instances}
     * @param type {@code aws:ec2:instance}
     * @param tagged whether it is found by the experiment's tag; pods cannot be
     * @param filters values by path; all have to fit
     * @param parameters that narrow it as well, as the type has them
     * @param selection how many of those: {@code PERCENT(34)}, {@code COUNT(1)}, or {@code ALL} where a zone narrows it
     */
    record Target(
            String key,
            String type,
            boolean tagged,
            SortedMap<String, List<String>> filters,
            SortedMap<String, Output<String>> parameters,
            String selection) {
        static final String ALL = "ALL";

        Target {
            filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }

        /** By the experiment's tag alone. */
        static Target of(String key, String type, String selection) {
            return new Target(key, type, true, new TreeMap<>(), new TreeMap<>(), selection);
        }

        Target where(String path, String... values) {
            var more = new TreeMap<>(filters);
            more.put(path, List.of(values));
            return new Target(key, type, tagged, more, parameters, selection);
        }

        Target with(String parameter, Output<String> value) {
            var more = new TreeMap<>(parameters);
            more.put(parameter, value);
            return new Target(key, type, tagged, filters, more, selection);
        }

        Target untagged() {
            return new Target(key, type, false, filters, parameters, selection);
        }
    }
}
