package dev.nospof.appimages.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void tellsAMemberThatIsCutOffFromOneThatIsDead() throws IOException {
        assertThat(answers(new Fake(true, true))).isEqualTo("200 200");
        assertThat(answers(new Fake(true, false))).isEqualTo("200 503");
        assertThat(answers(new Fake(false, false))).isEqualTo("503 503");
    }

    @Test
    void tellsPrometheusNumbersOnlyUnderNamesThatItTakes() {
        assertThat(Health.metrics(new Fake(true, true))).isEqualTo("""
                avg_latency 0.25
                quota_shop_orders 7
                znode_count 5
                zookeeper_member_is_serving 1
                """);
    }

    @Test
    void saysInAMetricWhenItHasNoMajority() {
        assertThat(Health.metrics(new Fake(true, false))).contains(Health.SERVING + " 0\n");
    }

    private static String answers(Fake member) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var health = Health.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), member)) {
            assertThat(health).isNotNull();
            return status(port, "/livez") + " " + status(port, "/readyz");
        }
    }

    private static int status(int port, String path) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + path).toURL();
        return ((HttpURLConnection) url.openConnection()).getResponseCode();
    }

    private record Fake(boolean isAlive, boolean isServing) implements Health.Asked {
        @Override
        public void tellMetrics(BiConsumer<String, Object> to) {
            to.accept("znode_count", 5L);
            to.accept("avg_latency", 0.25);
            to.accept("quota/shop.orders", 7);
            to.accept("server_state", "follower");
            to.accept("3rd", 3);
        }
    }
}
