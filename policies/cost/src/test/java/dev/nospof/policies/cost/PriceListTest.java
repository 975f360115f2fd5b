package dev.nospof.policies.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceListTest {
    @TempDir
    private Path folder;

    @Test
    void putsYoursInPlaceOfThePublishedOnes() throws IOException {
        var prices = PriceList.read(file("""
                region: eu-west-1
                collected: 2026-11-01
                prices:
                  nat-gateway: {usd: 0.048, per: hour}
                  aurora/db.r7g.large: {usd: 0.3, per: hour}
                """));

        assertThat(prices.region()).isEqualTo("eu-west-1");
        assertThat(prices.collected()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(prices.monthly("nat-gateway").orElseThrow()).isEqualByComparingTo("35.04");
        assertThat(prices.monthly("aurora/db.r7g.large").orElseThrow()).isEqualByComparingTo("219");
        assertThat(prices.monthly("kms-key").orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void refusesAPriceByWhatNobodyPays() throws IOException {
        var free = file("prices: {nat-gateway: {usd: -1, per: hour}}");

        assertThatThrownBy(() -> PriceList.read(free)).hasMessage("""
                Prices in 'prices.yaml': nat-gateway is -1 per 'hour'.
                What costs it would be added up wrongly.
                Give it as {usd: 0.045, per: hour}, or per: month.""");
    }

    @Test
    void refusesADateThatIsNone() throws IOException {
        var soon = file("collected: soon");

        assertThatThrownBy(() -> PriceList.read(soon)).hasMessage("""
                Prices in 'prices.yaml': collected is 'soon'.
                Nobody could tell how old they are.
                Give a date such as 2026-11-21.""");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("prices.yaml"), content);
    }
}
