package probity.chassis.relay;

import java.time.Instant;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import probity.chassis.http.SizeClass;

/**
 * Somebody who was at the gateway, and what of it an eavesdropper sees: from where, when, and how many bytes went each
 * way. How much each kind of visitor asks for, and how long texts are, is assumed; what becomes of the bytes is not, and
 * SizesTest of deploy/acceptance counts that real clients and answers have these sizes.
 */
record Visit(int source, Instant at, Purpose purpose, long up, long down) {

    /** What somebody came for. */
    enum Purpose {
        RAISES,
        COMES_BACK,
        DECLARES,
        LOOKS
    }

    /** How bytes become those of the wire. */
    record Wire(LongUnaryOperator up, LongUnaryOperator down) {

        static final Wire PADDED = new Wire(SizeClass::of, SizeClass::of);

        /** Clients fill no request. */
        static final Wire ANSWERS_PADDED = new Wire(bytes -> bytes, SizeClass::of);

        static final Wire BARE = new Wire(bytes -> bytes, bytes -> bytes);
    }

    private static final int REQUESTS_HEAD = 900;

    private static final int ANSWERS_HEAD = 1_536;

    private static final int TOKEN = 1_300;

    private record Exchange(long up, long down) {

        static Exchange of(double up, double down) {
            return new Exchange(REQUESTS_HEAD + Math.round(up), ANSWERS_HEAD + Math.round(down));
        }
    }

    static Visit of(int source, Instant at, Purpose purpose, Wire wire, RandomGenerator random) {
        List<Exchange> exchanges = exchanges(purpose, random);
        return new Visit(
                source,
                at,
                purpose,
                sum(exchanges.stream().mapToLong(each -> wire.up().applyAsLong(each.up()))),
                sum(exchanges.stream().mapToLong(each -> wire.down().applyAsLong(each.down()))));
    }

    private static List<Exchange> exchanges(Purpose purpose, RandomGenerator random) {
        return switch (purpose) {
            case RAISES -> raising(random);
            case COMES_BACK -> comingBack(random);
            case DECLARES -> declaring(random);
            case LOOKS ->
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> looking(random))
                        .toList();
        };
    }

    private static List<Exchange> raising(RandomGenerator random) {
        var raise = Exchange.of(150 + text(900, random), 150);
        return Stream.of(
                        often(0.5, Exchange.of(2, 45), random),
                        Stream.of(raise),
                        often(0.4, Exchange.of(50, 500), random))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Exchange> comingBack(RandomGenerator random) {
        double shown = 500
                + IntStream.range(0, 1 + random.nextInt(5))
                        .mapToDouble(_ -> 180 + text(350, random))
                        .sum();
        var read = Exchange.of(50, shown);
        return Stream.of(
                        often(0.3, Exchange.of(50, 120), random),
                        Stream.of(read),
                        often(0.4, Exchange.of(160 + text(400, random), shown + 400), random),
                        often(0.3, read, random))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Exchange> declaring(RandomGenerator random) {
        var declare = Exchange.of(TOKEN + 350 + text(150, random), 1_100);
        return Stream.of(often(0.5, looking(random), random), Stream.of(declare), often(0.3, looking(random), random))
                .flatMap(each -> each)
                .toList();
    }

    private static Exchange looking(RandomGenerator random) {
        return Exchange.of(TOKEN, 300 + random.nextInt(8) * 900.0);
    }

    private static Stream<Exchange> often(double chance, Exchange exchange, RandomGenerator random) {
        return random.nextDouble() < chance ? Stream.of(exchange) : Stream.of();
    }

    /** Most texts are short and a few are long. */
    private static double text(int median, RandomGenerator random) {
        return Math.min(20_000, median * Math.exp(0.8 * random.nextGaussian()));
    }

    private static long sum(LongStream sizes) {
        return sizes.sum();
    }
}
