package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.Leash;
import dev.nospof.appimages.testkit.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person with a browser, in the good state and in the degraded ones. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration LONG = Duration.ofSeconds(60);

    /** A browser that loads pages all the time leaves no processor to those who answer. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    /** Longer than by default: this is about what is shown, and a browser beside them makes everybody slow. */
    private static final Map<String, String> PATIENT = Map.of("INVENTORY_TIME_LIMIT", "1400ms", "QUEUE_LEASE", "4s");

    @TempDir
    private static Path folder;

    @AutoClose
    private static Shop shop;

    @RegisterExtension
    private static final LastWords LAST_WORDS = new LastWords(() -> shop);

    @AutoClose("quit")
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            throw Needs.missing("browser (" + CHROMIUM + " and " + DRIVER + ")", "chromium chromium-driver");
        }
        shop = new Shop(folder, PATIENT).open();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-proxy-server",
                "--user-data-dir=" + folder.resolve("browser"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        Leash.allThatRunsNow();
    }

    /**
     * What a person does who looks at a page again and again. Between two pages there is a moment in which neither is
     * whole, so whatever the browser cannot do then is no answer; it is told where the time is over.
     */
    private static void eventually(String what, BooleanSupplier condition) {
        new WebDriverWait(browser, LONG, LOOK_AGAIN)
                .ignoring(WebDriverException.class)
                .withMessage(what)
                .until(page -> condition.getAsBoolean());
    }

    private static String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private static boolean shows(String selector) {
        return !browser.findElements(By.cssSelector(selector)).isEmpty();
    }

    private static void visit(String path) {
        browser.get(shop.storefront.url() + path);
    }

    private static void click(String selector) {
        browser.findElement(By.cssSelector(selector)).click();
    }

    /** Puts one more into the cart, in which there are so many then. */
    private static void fill(String sku, int then) {
        visit("/");
        click("tr[data-sku=" + sku + "] button");
        eventually("the cart has " + then + " of " + sku, () -> text("#cart").startsWith(then + " × "));
    }

    /** A click does not wait for the page that it leads to. */
    private static void arrivesAt(String heading) {
        eventually("the page is headed " + heading, () -> text("h1").equals(heading));
    }

    /** Orders what is in the cart, once more where the page says that it was not taken. */
    private static void order() {
        eventually("the order is taken", () -> {
            if (shows("#order")) {
                click("#order");
            }
            return text("h1").equals("Your order");
        });
    }

    private static void becomes(String state) {
        eventually("the page says " + state, () -> {
            browser.navigate().refresh();
            return shows("#state[data-state=" + state + "]");
        });
    }

    /** All in one: the states follow each other, as they do for a shop. */
    @Test
    void letsAPersonOrderInTheGoodStateAndInTheDegradedOnes() {
        thatAllIsWell();
        thatStockIsTheLastKnownWhileInventoryIsGone();
        thatAnOrderIsTakenWhilePaymentsIsDownAndCompletedLater();
        thatAnOrderCanBeRepeatedAfterOrdersWasDown();
    }

    private static void thatAllIsWell() {
        eventually("stock is live", () -> {
            visit("/");
            return !shows("#notice") && text("tr[data-sku=tea] .stock").matches("\\d+");
        });
        arrivesAt("The shop");
        fill("tea", 1);
        fill("tea", 2);
        assertThat(text("#cart")).isEqualTo("2 × Black tea, 100 g");
        assertThat(text("#total")).isEqualTo("11.50 €");
        order();
        becomes("completed");
        assertThat(text("#state")).isEqualTo("Your order is complete and paid.");
    }

    private static void thatStockIsTheLastKnownWhileInventoryIsGone() {
        shop.inventory.freeze();
        eventually("the page says that stock is not live", () -> {
            visit("/");
            return shows("#notice");
        });
        assertThat(text("#notice")).matches("Stock levels are as of \\d+ s ago\\. You can order all the same\\.");
        assertThat(text("tr[data-sku=tea] .stock")).matches("\\d+");
        shop.inventory.thaw();
    }

    private static void thatAnOrderIsTakenWhilePaymentsIsDownAndCompletedLater() {
        shop.payments.kill();
        fill("apple", 1);
        order();
        becomes("accepted");
        assertThat(text("#state")).startsWith("We have your order.");
        shop.payments.start().awaitReady();
        becomes("completed");
    }

    private static void thatAnOrderCanBeRepeatedAfterOrdersWasDown() {
        fill("bread", 1);
        shop.orders.kill();
        click("#order");
        arrivesAt("Not taken yet");
        shop.orders.start().awaitReady();
        Eventually.holds("orders is called again", LONG, BrowserTest::ordersIsCalledAgain);
        order();
        becomes("completed");
        assertThat(shop.postgres.number("orders", "SELECT count(*) FROM orders"))
                .isEqualTo(3);
    }

    /** The storefront answers 400 for an order that is not there, and 503 while its breaker for orders is open. */
    private static boolean ordersIsCalledAgain() {
        return new Http().get(shop.storefront.url() + "/api/orders/none-such").status() == 400;
    }
}
