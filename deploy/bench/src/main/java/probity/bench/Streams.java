package probity.bench;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where one writer's next event goes. */
interface Streams {

    /** Stores one event as the next after the expected version. */
    interface Store {
        void append(UUID stream, int expected) throws Exception;
    }

    void appendNext(Store store) throws Exception;

    /** Each event begins a stream. */
    static Streams fresh() {
        return store -> store.append(UUID.randomUUID(), 0);
    }

    /** Streams that are there already, in random order. Of so many writers, each has its own. */
    static Streams existing(UUID[] ids, int[] versions, int writer, int writers) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        return store -> {
            int any = random.nextInt(ids.length / writers) * writers + writer;
            store.append(ids[any], versions[any]);
            versions[any]++;
        };
    }
}
