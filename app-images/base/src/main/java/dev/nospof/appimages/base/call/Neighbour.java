package dev.nospof.appimages.base.call;

import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.time.Deadline;
import dev.nospof.appimages.base.time.Elsewhere;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Another service, which is assumed to fail: bulkhead(retry(breaker(time limit))).
 *
 * <p>A call ends by its deadline, with an {@link Answer} below 500 or with {@link CallFailed}. Repeats are spread by full jitter and
 * bounded by a retry budget. The breaker looks at the last 10 s and at least 10 calls, opens at half of them failed or four fifths
 * slow, and tries three calls after a cool-down of about half a second.
 */
public final class Neighbour {
    /** Calls by which an open breaker finds out whether its neighbour is back. */
    private static final int TRIALS = 3;
    /**
     * Half a second on average, so that replicas do not try all at once: six calls a second at most are too few to keep a neighbour down that is
     * coming up, and its return is noticed before a person would press the button again.
     */
    private static final IntervalFunction COOL_DOWN = IntervalFunction.ofRandomized(500, 0.5);

    private final CallPolicy policy;
    private final HttpAttempt attempt;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final RetryBudget budget = new RetryBudget();
    private final Telemetry telemetry;
    private final boolean guarded;

    public Neighbour(CallPolicy policy, Telemetry telemetry) {
        this(policy, telemetry, true);
    }

    /** Where it is not guarded only the time limit is left: one attempt, whatever happened before. For measuring what the rest costs. */
    public Neighbour(CallPolicy policy, Telemetry telemetry, boolean guarded) {
        this.policy = policy;
        this.guarded = guarded;
        this.telemetry = telemetry;
        this.attempt = new HttpAttempt(policy.neighbour(), policy.address());
        this.bulkhead = Bulkhead.of(
                policy.neighbour(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(policy.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(policy.neighbour(), breaking(policy));
        this.retry = Retry.of(
                policy.neighbour(),
                RetryConfig.custom()
                        .maxAttempts(policy.attempts())
                        .intervalFunction(attemptNumber -> pauseMillis(policy.firstPause(), attemptNumber))
                        .retryOnException(this::mayRepeat)
                        .build());
        telemetry.gauge("breaker.state", "neighbour", policy.neighbour(), () -> breaker.getState()
                .getOrder());
        telemetry.gauge("bulkhead.free", "neighbour", policy.neighbour(), () -> bulkhead.getMetrics()
                .getAvailableConcurrentCalls());
    }

    private static CircuitBreakerConfig breaking(CallPolicy policy) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(10, 10, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(50)
                .slowCallRateThreshold(80)
                .slowCallDurationThreshold(Duration.ofNanos(policy.timeLimit().toNanos() / 5 * 4))
                .waitIntervalFunctionInOpenState(COOL_DOWN)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                // Without it a breaker whose trials never end would stay half open for ever.
                .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
                .build();
    }

    /** Full jitter (Brooker, "Exponential Backoff and Jitter", 2015): any moment up to the doubled pause. */
    private static long pauseMillis(Duration first, int attemptNumber) {
        long most = first.toMillis() << (attemptNumber - 1);
        return Math.max(1, ThreadLocalRandom.current().nextLong(most + 1));
    }

    private boolean mayRepeat(Throwable failure) {
        return failure instanceof CallFailed failed && failed.repeatable() && budget.spend();
    }

    /** Makes what the first call would otherwise have to wait for. */
    public void warmUp() {
        attempt.warmUp();
    }

    /** An answer below 500; throws {@link CallFailed} where there is none by the deadline. */
    public Answer call(Call call, Deadline deadline) {
        budget.called();
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            Answer answer = telemetry.calling(
                    policy.neighbour(),
                    call.method() + " " + policy.neighbour(),
                    trace -> guarded ? guarded(call.with(trace), deadline) : bare(call.with(trace), deadline));
            outcome = "answered";
            return answer;
        } catch (BulkheadFullException full) {
            throw CallFailed.notTried(policy.neighbour(), policy.atOnce() + " calls are under way already");
        } finally {
            long took = System.nanoTime() - start;
            Elsewhere.waited(took);
            telemetry.called(policy.neighbour(), outcome, took);
        }
    }

    /**
     * How many calls at a time are welcome, those under way included: all its places, or what is left of the trial calls after its breaker's
     * cool-down, or none before that. More would be refused unasked; work that can wait should.
     */
    public int welcome() {
        if (!guarded || breaker.getState() == CircuitBreaker.State.CLOSED) {
            return policy.atOnce();
        }
        // An open breaker looks at the clock only when it is asked for leave.
        if (breaker.getState() == CircuitBreaker.State.OPEN && breaker.tryAcquirePermission()) {
            breaker.releasePermission();
        }
        return switch (breaker.getState()) {
            case HALF_OPEN -> Math.max(0, TRIALS - breaker.getMetrics().getNumberOfBufferedCalls());
            case CLOSED, DISABLED, METRICS_ONLY -> policy.atOnce();
            case OPEN, FORCED_OPEN -> 0;
        };
    }

    /** Has this run whenever its breaker opens, is put on trial, or closes. Must return at once. */
    public void onTurn(Runnable told) {
        breaker.getEventPublisher().onStateTransition(turn -> told.run());
    }

    private Answer guarded(Call call, Deadline deadline) {
        return bulkhead.executeSupplier(() -> retry.executeSupplier(() -> once(call, deadline)));
    }

    private Answer bare(Call call, Deadline deadline) {
        return attempt.make(call, limit(deadline));
    }

    private Duration limit(Deadline deadline) {
        Duration limit = deadline.leftAtMost(policy.timeLimit());
        if (limit.isZero()) {
            throw CallFailed.notTried(policy.neighbour(), "the request's time is over");
        }
        return limit;
    }

    private Answer once(Call call, Deadline deadline) {
        Duration limit = limit(deadline);
        try {
            return breaker.executeSupplier(() -> attempt.make(call, limit));
        } catch (CallNotPermittedException open) {
            throw CallFailed.notTried(policy.neighbour(), "its breaker is open");
        }
    }
}
