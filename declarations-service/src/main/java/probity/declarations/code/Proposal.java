package probity.declarations.code;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is to become of a code once all who are asked have signed it off. */
public sealed interface Proposal {

    /** The first day on which it would count. */
    LocalDate from();

    List<SignOff> signOffs();

    Proposal with(SignOff signOff);

    /**
     * A draft.
     *
     * @param document all that the next version would say
     */
    record NewVersion(int version, LocalDate from, Map<String, Object> document, List<SignOff> signOffs)
            implements Proposal {
        public NewVersion {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
            signOffs = List.copyOf(signOffs);
        }

        @Override
        public NewVersion with(SignOff signOff) {
            return new NewVersion(version, from, document, added(signOffs, signOff));
        }
    }

    /** The authority would run the code no more. */
    record Retirement(LocalDate from, List<SignOff> signOffs) implements Proposal {
        public Retirement {
            signOffs = List.copyOf(signOffs);
        }

        @Override
        public Retirement with(SignOff signOff) {
            return new Retirement(from, added(signOffs, signOff));
        }
    }

    private static List<SignOff> added(List<SignOff> signOffs, SignOff another) {
        return Stream.concat(signOffs.stream(), Stream.of(another)).toList();
    }
}
