package dev.nospof.components.model;

import java.time.Duration;

/**
 * All the times of a pod's life, solved together from the four that a person knows. Whatever goes in, what comes out is consistent: the
 * inequalities that each method names hold by construction.
 *
 * <p>Kubernetes counts in whole seconds, so every figure is rounded up to one.
 *
 * @param boot from the container's start to its first ready answer, on a quiet machine
 * @param longestRequest the longest request that must be finished and not cut off
 * @param propagation how long it may take until every proxy and load balancer knows that a pod has left
 * @param graceLimit the longest time that the environment lets a pod take to stop
 */
public record Timing(Duration boot, Duration longestRequest, Duration propagation, Duration graceLimit) {
    /** What an unmeasured service may need, such as a JVM with a framework on half a core. */
    public static final Duration BOOT = Duration.ofSeconds(30);

    /** What HTTP clients and ingress controllers commonly wait at most when nobody told them otherwise is 60 s; half of it. */
    public static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);

    /**
     * Until an AWS application load balancer with IP targets has taken a pod out; kube-proxy needs a second or two
     * (https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/2366).
     */
    public static final Duration PROPAGATION = Duration.ofSeconds(15);

    /** The same for a network load balancer, by the same source: up to two minutes. */
    public static final Duration NETWORK_PROPAGATION = Duration.ofMinutes(2);

    /** Time for the process itself to end once its last request is answered. */
    static final int EXIT_SECONDS = 5;

    private static final Duration LONGEST_BOOT = Duration.ofHours(1);

    /** @throws UnsafeArgs if a time makes no sense, or stopping takes longer than the environment allows */
    public Timing {
        if (boot.isNegative() || boot.isZero() || boot.compareTo(LONGEST_BOOT) > 0) {
            throw badBoot(boot);
        }
        if (longestRequest.isNegative() || longestRequest.isZero()) {
            throw notPositive("longestRequest", longestRequest, "No request could be finished when a pod stops.");
        }
        if (propagation.isNegative() || propagation.isZero()) {
            throw notPositive("drainTime", propagation, "Requests would still be sent to a pod that has stopped.");
        }
        if (propagation.plus(longestRequest).plusSeconds(EXIT_SECONDS).compareTo(graceLimit) > 0) {
            throw drainTooLong(propagation, longestRequest, graceLimit);
        }
    }

    /** With the default propagation and the profile's grace limit. */
    public static Timing of(Duration boot, Duration longestRequest, Profile profile) {
        return new Timing(boot, longestRequest, PROPAGATION, profile.graceLimit());
    }

    /**
     * Allows for three times the boot time, 30 s at least: after the loss of a zone many pods boot at once on busy nodes. (Three is a
     * judgement, not a measurement.) Kubernetes asks for {@code failureThreshold × periodSeconds} to cover the worst case
     * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/, "Protect slow starting
     * containers"). Asked ten times within the boot time, so that a quick start is noticed soon.
     */
    public Probe startup() {
        var seconds = Durations.secondsUp(boot);
        var period = Math.max(1, Math.min(10, seconds / 10));
        var budget = Math.max(30, 3 * seconds);
        return new Probe(period, Math.max(1, Math.min(2, period)), (budget + period - 1) / period);
    }

    /** Out of the load balancer within 8 s of falling silent: two failures, 3 s apart, of 2 s each. One lost packet is not enough. */
    public Probe readiness() {
        return new Probe(3, 2, 2);
    }

    /**
     * Slower than readiness by more than twice (a pod that is merely busy is relieved of its load before it is killed), and never quicker
     * than the longest request: a pod that finishes one is not stuck. At least 33 s: 10 s × 3, and 3 s for the last answer.
     */
    public Probe liveness() {
        var threshold = Math.max(3, (Durations.secondsUp(longestRequest) + 9) / 10);
        return new Probe(10, 3, threshold);
    }

    /**
     * The stop hook's sleep: as long as requests may still arrive. The signal to stop comes after it.
     *
     * <p>propagation ≤ preStop
     */
    public int preStopSeconds() {
        return Durations.secondsUp(propagation);
    }

    /** preStop + longest request + 5 s ≤ grace ≤ the environment's limit, and deregistration + propagation ≤ grace. */
    public int terminationGraceSeconds() {
        return preStopSeconds() + Durations.secondsUp(longestRequest) + EXIT_SECONDS;
    }

    /**
     * How long a container that {@link #liveness} found stuck is given to stop, in place of {@link #terminationGraceSeconds}: liveness has waited out the
     * longest request, so there is none to finish, and a program that is stuck does not hear the signal either.
     */
    public int stuckGraceSeconds() {
        return EXIT_SECONDS;
    }

    /** How long a load balancer lets a leaving pod finish what it has: the longest request, neither more nor less. */
    public int deregistrationSeconds() {
        return Durations.secondsUp(longestRequest);
    }

    /**
     * How long a new pod must stay ready before an old one may go: until every load balancer knows the new one, 10 s at least, so that
     * a pod that crashes on its first requests stops the rollout.
     */
    public int minReadySeconds() {
        return Math.max(10, preStopSeconds());
    }

    /**
     * When a rollout that makes no progress is called failed: the start-up budget, minReady, and 300 s for a new node and the image; 600
     * s at least, as Kubernetes has it by default.
     */
    public int progressDeadlineSeconds() {
        return Math.max(600, startup().budgetSeconds() + minReadySeconds() + 300);
    }

    /**
     * How often a container is asked and how many failures in a row count.
     *
     * @param timeoutSeconds no longer than the period
     */
    public record Probe(int periodSeconds, int timeoutSeconds, int failureThreshold) {
        /** How long the container may fail from its start. */
        public int budgetSeconds() {
            return periodSeconds * failureThreshold;
        }

        /** The longest time from the moment at which it falls silent to the verdict. */
        public int secondsToFail() {
            return budgetSeconds() + timeoutSeconds;
        }
    }

    private static UnsafeArgs badBoot(Duration boot) {
        return UnsafeArgs.because(
                "Timing",
                "bootTime is " + Durations.word(boot) + ", needs to be more than 0s and at most 1h",
                "Probes that follow from it would kill every pod before it is up, or wait for hours for one that never will be.",
                "Declare the time from the container's start to its first ready answer, as measured.");
    }

    private static UnsafeArgs notPositive(String what, Duration value, String harm) {
        return UnsafeArgs.because(
                "Timing",
                what + " is " + Durations.word(value) + ", needs to be more than 0s",
                harm,
                "Declare it as measured, rounded up to a second.");
    }

    private static UnsafeArgs drainTooLong(Duration propagation, Duration longestRequest, Duration limit) {
        return UnsafeArgs.because(
                "Timing",
                "drainTime " + Durations.word(propagation) + " + longestRequest " + Durations.word(longestRequest)
                        + " + "
                        + EXIT_SECONDS + "s to exit is "
                        + Durations.word(propagation.plus(longestRequest).plusSeconds(EXIT_SECONDS))
                        + ", needs to fit into the grace limit of " + Durations.word(limit),
                "When its node is drained, the pod would be killed with requests in flight.",
                "Shorten the longest request (answer at once and let a queue do the work), or raise the profile's graceLimit if your cluster waits longer.");
    }
}
