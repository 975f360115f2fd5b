package dev.nospof.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deploys an environment, or plain manifests, to a lab that runs. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Deploy an environment, or plain manifests, to a lab that runs.",
        description = {
            "",
            "Runs the project's program, gives the nodes the images that its pods name, applies its Kubernetes objects, gives "
                    + "Services of type LoadBalancer their addresses, and waits until all workloads are rolled out. Exit code 1, "
                    + "and why, where one is not. May be repeated; what left the plan stays in the cluster.",
            ""
        })
final class LabDeployCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LabChoice choice;

    @Mixin
    private LabDeployment deployment;

    LabDeployCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        deployment.check();
        return deployment.deploy(choice, terminal);
    }
}
