package dev.nospof.policies.proof.model;

import dev.nospof.policies.proof.solver.FaultTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Things that fail, where they are, which of them stand in for one another, and who needs whom. Immutable.
 *
 * <ul>
 *   <li>A <em>part</em> is down by its own fault or with whatever it is in: a lost zone takes its nodes and their pods through one shared event.
 *   <li>A <em>group</em> is down when fewer of its members are up than it needs; one that takes longer than is tolerated to take over, also when its
 *       first member is. A writer and its standby are such a group.
 *   <li>A <em>service</em> is down with anything it needs hard. Services may need each other in circles.
 * </ul>
 */
public final class FailureModel {
    private sealed interface Node {}

    private record Part(String name, double probability, List<String> in, Optional<Duration> heals) implements Node {}

    private record Group(int needed, List<String> members, Duration takeover) implements Node {}

    private record Service(List<String> needs) implements Node {}

    private final Map<String, Node> nodes;

    private FailureModel(Map<String, Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * What makes this node go down for longer than is tolerated.
     *
     * @return empty where nothing does: every loss is healed in time, or nothing can fail
     * @throws IllegalArgumentException if the model has no such node
     */
    public Optional<FaultTree> treeOf(String name, Duration tolerance) {
        return new Tree(tolerance).of(name);
    }

    /** Writes a tree; {@link #NEVER} stands for what cannot fail. */
    private final class Tree {
        private static final int NEVER = -1;

        private final Duration tolerance;
        private final FaultTree.Builder builder = new FaultTree.Builder();
        private final Map<String, Integer> written = new LinkedHashMap<>();
        private final Set<String> open = new HashSet<>();
        private final Set<String> met = new HashSet<>();

        private Tree(Duration tolerance) {
            this.tolerance = tolerance;
        }

        private Optional<FaultTree> of(String name) {
            int top = down(name);
            return top == NEVER ? Optional.empty() : Optional.of(builder.build(top));
        }

        private int down(String name) {
            var known = written.get(name);
            if (known != null) {
                return known;
            }
            var node = node(name);
            // A service in a circle adds nothing to itself; the others of the circle are reached anyhow.
            int down = node instanceof Service ? service(name) : node instanceof Group ? once(name) : other(name, node);
            if (met.isEmpty()) {
                written.put(name, down);
            }
            return down;
        }

        /** A group whose members need what is behind it: it adds nothing to itself either. What was written meanwhile is so within it alone, and not kept. */
        private int once(String name) {
            if (!open.add(name)) {
                met.add(name);
                return NEVER;
            }
            int down = other(name, node(name));
            open.remove(name);
            met.remove(name);
            return down;
        }

        private int other(String name, Node node) {
            if (node instanceof Part part) {
                var causes = new ArrayList<Integer>();
                if (part.heals.isEmpty() || part.heals.get().compareTo(tolerance) > 0) {
                    causes.add(builder.event(part.name, part.probability));
                }
                part.in.forEach(place -> causes.add(down(place)));
                return or(causes);
            }
            var group = (Group) node;
            int enough = group(name, group);
            return tolerance.compareTo(group.takeover) < 0 ? or(List.of(down(group.members.get(0)), enough)) : enough;
        }

        private int group(String name, Group group) {
            var members = group.members.stream()
                    .map(this::down)
                    .filter(down -> down != NEVER)
                    .toList();
            int fatal = group.members.size() - group.needed + 1;
            if (fatal < 1) {
                throw new IllegalArgumentException(
                        "Group '" + name + "' needs " + group.needed + " of " + group.members.size()
                                + " members. It would be down from the start. Let it need at most as many as it has.");
            }
            return members.size() < fatal ? NEVER : builder.atLeast(fatal, members);
        }

        /** Everything that is needed, directly or through other services: they all go down together. */
        private int service(String name) {
            var reached = new ArrayList<String>(List.of(name));
            var known = new HashSet<String>(reached);
            var causes = new ArrayList<Integer>();
            for (int i = 0; i < reached.size(); i++) {
                for (var need : ((Service) node(reached.get(i))).needs) {
                    if (!(node(need) instanceof Service)) {
                        causes.add(down(need));
                    } else if (known.add(need)) {
                        reached.add(need);
                    }
                }
            }
            return or(causes);
        }

        private int or(List<Integer> causes) {
            var possible =
                    causes.stream().filter(cause -> cause != NEVER).distinct().toList();
            return possible.isEmpty() ? NEVER : possible.size() == 1 ? possible.get(0) : builder.or(possible);
        }
    }

    private Node node(String name) {
        var node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("The failure model has no '" + name
                    + "'. Its loss would be overlooked. Add it, or trust it by leaving out whoever needs it.");
        }
        return node;
    }

    /** Collects a model, in any order. */
    public static final class Builder {
        private final Map<String, Node> nodes = new LinkedHashMap<>();

        /** A part that stays down until somebody acts. */
        public Builder part(String name, double probability, String... in) {
            return add(name, new Part(name, probability, List.of(in), Optional.empty()));
        }

        /** A part that is back by itself after this time. */
        public Builder healingPart(String name, double probability, Duration heals, String... in) {
            return add(name, new Part(name, probability, List.of(in), Optional.of(heals)));
        }

        /** Down when fewer than {@code needed} members are up. */
        public Builder group(String name, int needed, List<String> members) {
            return group(name, needed, members, Duration.ZERO);
        }

        /** The same, and down with its first member for as long as it takes the others to take over. */
        public Builder group(String name, int needed, List<String> members, Duration takeover) {
            return add(name, new Group(needed, List.copyOf(members), takeover));
        }

        /** A group that needs a majority. */
        public Builder quorum(String name, List<String> members) {
            return group(name, members.size() / 2 + 1, members);
        }

        /** A writer that a standby replaces within {@code failover}. */
        public Builder standby(String name, String writer, String standby, Duration failover) {
            return group(name, 1, List.of(writer, standby), failover);
        }

        /** Down with any of these parts, groups and services. */
        public Builder service(String name, List<String> needs) {
            return add(name, new Service(List.copyOf(needs)));
        }

        public FailureModel build() {
            return new FailureModel(new LinkedHashMap<>(nodes));
        }

        private Builder add(String name, Node node) {
            if (nodes.put(name, node) != null) {
                throw new IllegalArgumentException("The failure model has two of '" + name
                        + "'. Losing one would be taken for losing both. Give each its own name.");
            }
            return this;
        }
    }
}
