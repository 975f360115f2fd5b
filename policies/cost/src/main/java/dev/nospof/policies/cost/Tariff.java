package dev.nospof.policies.cost;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;

/** How some types of resources are paid for. */
interface Tariff {
    /** Of a resource of these types; empty where it is none of them. */
    List<String> types();

    /**
     * What is paid for it by the hour or the month; nothing where it is only paid by use.
     *
     * @throws dev.nospof.policies.graph.NotYetKnown if that is only known after deployment
     * @throws dev.nospof.policies.graph.WrongKind if the plan is not as the type's schema has it
     */
    List<Charge> charges(Resource resource, References references);
}
