package dev.nospof.policies.graph.read;

/**
 * What was given as a plan cannot be judged. The message has three lines: what is wrong with which file, what harm that does, and the
 * way out. One factory method a message.
 */
public final class UnreadablePlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadablePlan(String wrong, String harm, String wayOut) {
        super(wrong + "\n" + harm + "\n" + wayOut, null, false, false);
    }

    static UnreadablePlan missing(String name) {
        return new UnreadablePlan(
                "Input '" + name + "': there is no such file or folder.",
                "Nothing was judged.",
                "Give a file, a folder of manifests, or - for standard input.");
    }

    static UnreadablePlan cannotBeRead(String name, String reason) {
        return new UnreadablePlan(
                "Input '" + name + "' cannot be read: " + reason + ".",
                "Nothing was judged.",
                "Make it readable for this user, or pipe it in with - as its name.");
    }

    static UnreadablePlan tooLarge(String name, int limitMib) {
        return new UnreadablePlan(
                "Input '" + name + "' is larger than " + limitMib + " MiB, the most that is read at once.",
                "Reading it could exhaust the memory before anything is judged.",
                "Split the manifests into folders, or the program into stacks, and judge each by itself.");
    }

    static UnreadablePlan empty(String name) {
        return new UnreadablePlan(
                "Input '" + name + "' is empty.",
                "An empty plan breaks no rule, and would pass without having been looked at.",
                "Check the command that wrote it: pulumi preview --json --show-sames > plan.json");
    }

    static UnreadablePlan emptyFolder(String name) {
        return new UnreadablePlan(
                "Folder '" + name + "' has no object in a .yaml, .yml or .json file.",
                "An empty plan breaks no rule, and would pass without having been looked at.",
                "Give the folder that holds the rendered manifests.");
    }

    static UnreadablePlan noResources(String name) {
        return new UnreadablePlan(
                "Input '" + name + "' has no resources.",
                "An empty plan breaks no rule, and would pass without having been looked at.",
                "Check that it is the plan of the right stack, and that the stack is not about to be destroyed.");
    }

    static UnreadablePlan truncated(String name, int line) {
        return new UnreadablePlan(
                "Input '" + name + "' ends in the middle of its JSON, at line " + line + ".",
                "What is missing could be what breaks a rule, so nothing was judged.",
                "Write it again, and let the command that writes it finish first.");
    }

    static UnreadablePlan notJson(String name, int line, String problem) {
        return new UnreadablePlan(
                "Input '" + name + "' is not JSON at line " + line + ": " + problem + ".",
                "What cannot be parsed cannot be judged.",
                "Correct that line, or write the file again without anything else on standard output.");
    }

    static UnreadablePlan duplicateKey(String name, int line, String key) {
        return new UnreadablePlan(
                "Input '" + name + "' gives the key '" + key + "' twice in one object, again at line " + line + ".",
                "Only one of the two would reach the cluster, and which one depends on the tool.",
                "Delete one of them.");
    }

    static UnreadablePlan notUtf8(String name, int line) {
        return new UnreadablePlan(
                "Input '" + name + "' is not UTF-8 text at line " + line + ".",
                "Names and numbers could be read as others than were written.",
                "Save it as UTF-8.");
    }

    static UnreadablePlan tab(String name, int line) {
        return new UnreadablePlan(
                "Input '" + name + "' is indented with a tab at line " + line + ".",
                "YAML allows only spaces there, so the file has no meaning from that line on.",
                "Replace the tab with spaces.");
    }

    static UnreadablePlan notYaml(String name, int line, String problem) {
        return new UnreadablePlan(
                "Input '" + name + "' is not YAML at line " + line + ": " + problem + ".",
                "What cannot be parsed cannot be judged.",
                "Correct that line; a template has to be rendered first.");
    }

    static UnreadablePlan alias(String name, int line, String alias) {
        return new UnreadablePlan(
                "Input '" + name + "' uses the alias '*" + alias + "' at line " + line + " before its anchor '&" + alias
                        + "' is complete.",
                "What it stands for is unknown, or would contain itself.",
                "Define the anchor in the same document, above the alias.");
    }

    static UnreadablePlan bomb(String name, int line, int most) {
        return new UnreadablePlan(
                "Input '" + name + "' stands for more than " + most + " values at line " + line
                        + ", mostly through aliases.",
                "Written out it would exhaust the memory.",
                "Write the repeated parts out, or fewer of them.");
    }

    static UnreadablePlan tooDeep(String name, int line, int deepest) {
        return new UnreadablePlan(
                "Input '" + name + "' is nested more than " + deepest + " levels deep at line " + line + ".",
                "No plan is, so it is taken for a mistake or an attack.",
                "Check the brackets or the indentation above that line.");
    }

    static UnreadablePlan notAPlan(String name, String found) {
        return new UnreadablePlan(
                "Input '" + name + "' is not a plan but " + found + ".",
                "There are no resources in it that could be judged.",
                "Give the output of pulumi preview --json --show-sames or of pulumi stack export, or Kubernetes manifests.");
    }

    static UnreadablePlan planAmongManifests(String name) {
        return new UnreadablePlan(
                "File '" + name + "' in a folder of manifests is a Pulumi plan.",
                "Its resources and the manifests' belong to different deployments.",
                "Judge it by itself, or give the folder without it.");
    }

    static UnreadablePlan streamedEvents(String name) {
        return new UnreadablePlan(
                "Input '" + name + "' is a stream of engine events, not a preview.",
                "Events say what happens, not everything that will exist.",
                "Unset PULUMI_ENABLE_STREAMING_JSON_PREVIEW and run pulumi preview --json --show-sames again.");
    }

    static UnreadablePlan anotherForm(String name, String difference) {
        return new UnreadablePlan(
                "Input '" + name + "' has another form than Pulumi 3 writes: " + difference + ".",
                "It may mean something else than it seems to, so nothing was judged.",
                "Write it with Pulumi 3: pulumi preview --json --show-sames or pulumi stack export.");
    }

    static UnreadablePlan notAUrn(String name, String text) {
        return anotherForm(name, "'" + text + "' is not a URN");
    }

    static UnreadablePlan stateVersion(String name, int version) {
        return new UnreadablePlan(
                "Input '" + name + "' is a state of version " + version + ", needs to be 3 or 4.",
                "Other versions keep resources under other names.",
                "Write it with Pulumi 3: pulumi stack export.");
    }

    static UnreadablePlan graphVersion(String name, int version) {
        return new UnreadablePlan(
                "Input '" + name + "' is a resource graph of version " + version + ", needs to be 1.",
                "Another nospof wrote it, and may have meant something else.",
                "Write it again with this one.");
    }

    static UnreadablePlan unchangedMissing(String name, int count) {
        return new UnreadablePlan(
                "Input '" + name + "' leaves out " + count + " unchanged " + (count == 1 ? "resource." : "resources."),
                "What is left out could hold or break a rule: a budget would seem to be missing, a Service to lead nowhere.",
                "Write it with pulumi preview --json --show-sames.");
    }

    static UnreadablePlan notAnObject(String place, String kind) {
        return new UnreadablePlan(
                "Document at " + place + " is " + kind + ", needs to be an object with apiVersion and kind.",
                "It cannot be judged.",
                "Give Kubernetes manifests only.");
    }

    static UnreadablePlan fieldMissing(String place, String field) {
        return new UnreadablePlan(
                "Document at " + place + " has no " + field + ".",
                "Nobody can say what it is, so it would not be judged, and the API server would refuse it.",
                "Add " + field + ", or leave the file out.");
    }

    static UnreadablePlan malformed(String place, String kind, String problem) {
        return new UnreadablePlan(
                kind + " at " + place + ": " + problem + ".",
                "Nobody can say which object it is, and the API server would refuse it.",
                "Correct it; a number or a date as a name needs quotes.");
    }

    static UnreadablePlan sameObject(String object, String first, String second) {
        return new UnreadablePlan(
                object + " stands in two places: " + first + " and " + second + ".",
                "The second would overwrite the first in the cluster, so only one of them would be judged rightly.",
                "Delete or rename one of them.");
    }
}
