package probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import probity.local.Trouble.Kind;

class PortsTest {

    private static final List<Part> GATEWAY_ALONE = List.of(Part.GATEWAY);

    @Test
    void a_taken_port_is_told_with_who_has_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.of(Map.of("PROBITY_PORT_GATEWAY", Integer.toString(taken.getLocalPort())), 0);
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> ports.requireFree(GATEWAY_ALONE))
                    .withMessageStartingWith("Port %d, which gateway needs, is taken by ", taken.getLocalPort())
                    .withMessageContaining(
                            "(process %d)", ProcessHandle.current().pid())
                    .extracting(Trouble::kind)
                    .isEqualTo(Kind.TAKEN);
        }
    }

    @Test
    void a_taken_port_of_a_part_that_is_not_started_does_not_matter() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.of(Map.of("PROBITY_PORT_KAFKA", Integer.toString(taken.getLocalPort())), 20_000);
            assertThatCode(() -> ports.requireFree(GATEWAY_ALONE)).doesNotThrowAnyException();
        }
    }

    @Test
    void free_ports_differ_and_can_be_taken() {
        Ports ports = Ports.free();
        assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
        assertThatCode(() -> ports.requireFree(List.of(Part.values()))).doesNotThrowAnyException();
    }

    @Test
    void an_offset_moves_all_ports_but_those_that_are_set() {
        Ports ports = Ports.of(Map.of("PROBITY_PORT_KAFKA", "7000"), 100);
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8180);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(7000);
    }

    @Test
    void what_is_no_port_number_is_wrong_use() {
        for (String wrong : List.of("eighty", "0", "65536", "-1", "")) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> Ports.of(Map.of("PROBITY_PORT_AUDIT", wrong), 0))
                    .withMessage("PROBITY_PORT_AUDIT must be a port number from 1 to 65535, not \"%s\".", wrong);
        }
    }
}
