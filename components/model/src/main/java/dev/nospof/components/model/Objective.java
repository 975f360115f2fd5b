package dev.nospof.components.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * A share of requests that must succeed within a period, and the alerts that follow from it.
 *
 * <p>The windows and factors are those of Google's SRE Workbook, chapter 5, "Alerting on SLOs"
 * (https://sre.google/workbook/alerting-on-slos/): a page when 2 % of the period's error budget went within an hour or 5 % within six, a
 * ticket when 10 % went within one day or within three; each with a second, short window (a twelfth of the long one), so that the alert
 * ends soon after the trouble does.
 *
 * @param percent of requests: {@code 99.9}; 95 to 99.999
 * @param period 7 to 90 days
 */
public record Objective(BigDecimal percent, Duration period) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LEAST = new BigDecimal(95);
    private static final BigDecimal MOST = new BigDecimal("99.999");

    /** @throws UnsafeArgs if alerts could not follow from it */
    public Objective {
        percent = percent.stripTrailingZeros();
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
        if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
            throw outOfRange(percent);
        }
        if (period.compareTo(Duration.ofDays(7)) < 0 || period.compareTo(Duration.ofDays(90)) > 0) {
            throw badPeriod(period);
        }
    }

    /** Over 30 days: {@code of("99.9")}. */
    public static Objective of(String percent) {
        try {
            return new Objective(new BigDecimal(percent), Duration.ofDays(30));
        } catch (NumberFormatException e) {
            throw notANumber(percent);
        }
    }

    /** The same share over another period. */
    public Objective over(Duration period) {
        return new Objective(percent, period);
    }

    /** The share of requests that may fail: {@code 0.001} for 99.9 %. */
    public BigDecimal errorBudget() {
        return HUNDRED.subtract(percent).movePointLeft(2).stripTrailingZeros();
    }

    /** The alerts, most urgent first. Their factors are scaled so that each stands for the same share of the budget in any period. */
    public List<BurnRate> burnRates() {
        return List.of(
                burnRate(2, Duration.ofHours(1), Duration.ofMinutes(5), true),
                burnRate(5, Duration.ofHours(6), Duration.ofMinutes(30), true),
                burnRate(10, Duration.ofDays(1), Duration.ofHours(2), false),
                burnRate(10, Duration.ofDays(3), Duration.ofHours(6), false));
    }

    private BurnRate burnRate(int budgetPercent, Duration longWindow, Duration shortWindow, boolean urgent) {
        var factor = new BigDecimal(budgetPercent)
                .multiply(BigDecimal.valueOf(period.toSeconds()))
                .divide(HUNDRED.multiply(BigDecimal.valueOf(longWindow.toSeconds())), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        var threshold =
                factor.multiply(errorBudget()).round(MathContext.DECIMAL64).stripTrailingZeros();
        return new BurnRate(budgetPercent, factor, longWindow, shortWindow, threshold, urgent);
    }

    /**
     * One alert: the budget burns so fast that this share of it is gone within the long window.
     *
     * @param budgetPercent share of the period's budget that is gone when the long window is full of it
     * @param factor how many times faster than the budget allows
     * @param threshold the share of failed requests above which it fires, in both windows
     * @param urgent a page; otherwise a ticket
     */
    public record BurnRate(
            int budgetPercent,
            BigDecimal factor,
            Duration longWindow,
            Duration shortWindow,
            BigDecimal threshold,
            boolean urgent) {}

    private static UnsafeArgs outOfRange(BigDecimal percent) {
        return UnsafeArgs.because(
                "Objective",
                "percent is " + percent.toPlainString() + ", needs to be 95 to 99.999",
                "Below it the fastest alert could never fire; above it hardly a request may fail and every failure would page.",
                "Declare a share that you would defend, such as 99.9.");
    }

    private static UnsafeArgs notANumber(String percent) {
        return UnsafeArgs.because(
                "Objective",
                "percent is '" + percent + "', needs to be a number",
                "No alert could be derived from it.",
                "Write it with digits and a point, such as 99.9.");
    }

    private static UnsafeArgs badPeriod(Duration period) {
        return UnsafeArgs.because(
                "Objective",
                "period is " + Durations.word(period) + ", needs to be 7d to 90d",
                "The longest window looks back three days; the shares of the budget would lose their meaning.",
                "Use 30 days unless your reports have another period.");
    }
}
