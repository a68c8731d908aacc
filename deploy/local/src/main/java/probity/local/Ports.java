package probity.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import probity.local.Trouble.Kind;

/** Which number each port of a stack has. */
public final class Ports {

    /** Below the numbers that Linux gives to outgoing connections, so that none of those can come in between. */
    private static final int FREE_FROM = 20_000;

    private static final int FREE_TO = 32_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The standard numbers moved by an offset; a variable such as PROBITY_PORT_GATEWAY sets one of them by itself. */
    public static Ports of(Map<String, String> environment, int offset) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String given = environment.get(port.variable());
            numbers.put(port, given == null ? port.standard() + offset : parse(port.variable(), given));
        }
        return new Ports(numbers);
    }

    /** Numbers that nobody uses at the moment. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Random random = new Random();
        for (Port port : Port.values()) {
            int number;
            do {
                number = random.nextInt(FREE_FROM, FREE_TO);
            } while (numbers.containsValue(number) || !isFree(number));
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    /** Says which port is taken, and by whom if the machine tells. */
    void requireFree(Collection<Part> parts) {
        for (Port port : Port.values()) {
            int number = of(port);
            if (parts.contains(port.part()) && !isFree(number)) {
                String owner = PortOwner.of(number).map(o -> " by " + o).orElse("");
                throw new Trouble(
                        Kind.TAKEN,
                        "Port %d, which %s needs, is taken%s; end that, or move the port with %s=<number>."
                                .formatted(number, port.part().title(), owner, port.variable()));
            }
        }
    }

    static int parse(String name, String number) {
        try {
            int port = Integer.parseInt(number);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // falls through to the sentence that covers both
        }
        throw new Trouble(
                Kind.WRONG_USE, "%s must be a port number from 1 to 65535, not \"%s\".".formatted(name, number));
    }

    private static boolean isFree(int number) {
        try (var _ = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
