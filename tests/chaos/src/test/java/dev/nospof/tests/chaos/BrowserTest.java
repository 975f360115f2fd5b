package dev.nospof.tests.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.testkit.Eventually;
import dev.nospof.appimages.testkit.Http;
import dev.nospof.appimages.testkit.Leash;
import dev.nospof.appimages.testkit.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person with a browser, in the good state and in the degraded ones. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    @AutoClose
    private static Shop shop;

    @AutoClose("quit")
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            throw Needs.missing("browser (" + CHROMIUM + " and " + DRIVER + ")", "chromium chromium-driver");
        }
        shop = new Shop(folder).open();
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
        Eventually.holds("the cart has " + then + " of " + sku, LONG, () -> cart().startsWith(then + " × "));
    }

    private static String cart() {
        try {
            return text("#cart");
        } catch (StaleElementReferenceException leavingTheOldPage) {
            return "";
        }
    }

    /** A click does not wait for the page that it leads to. */
    private static void arrivesAt(String heading) {
        Eventually.holds("the page is headed " + heading, LONG, () -> {
            try {
                return text("h1").equals(heading);
            } catch (StaleElementReferenceException leavingTheOldPage) {
                return false;
            }
        });
    }

    private static void becomes(String state) {
        Eventually.holds("the page says " + state, LONG, () -> {
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
        Eventually.holds("stock is live", LONG, () -> {
            visit("/");
            return !shows("#notice") && text("tr[data-sku=tea] .stock").matches("\\d+");
        });
        arrivesAt("The shop");
        fill("tea", 1);
        fill("tea", 2);
        assertThat(text("#cart")).isEqualTo("2 × Black tea, 100 g");
        assertThat(text("#total")).isEqualTo("11.50 €");
        click("#order");
        arrivesAt("Your order");
        becomes("completed");
        assertThat(text("#state")).isEqualTo("Your order is complete and paid.");
    }

    private static void thatStockIsTheLastKnownWhileInventoryIsGone() {
        shop.inventory.freeze();
        Eventually.holds("the page says that stock is not live", LONG, () -> {
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
        click("#order");
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
        click("#order");
        arrivesAt("Your order");
        becomes("completed");
        assertThat(shop.postgres.number("orders", "SELECT count(*) FROM orders"))
                .isEqualTo(3);
    }

    /** The storefront answers 400 for an order that is not there, and 503 while its breaker for orders is open. */
    private static boolean ordersIsCalledAgain() {
        return new Http().get(shop.storefront.url() + "/api/orders/none-such").status() == 400;
    }
}
