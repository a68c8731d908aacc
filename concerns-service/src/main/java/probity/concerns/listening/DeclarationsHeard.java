package probity.concerns.listening;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import probity.chassis.relay.Received;
import probity.contracts.declarations.CodeAdopted;
import probity.contracts.declarations.CodeRetired;
import probity.contracts.declarations.LeavingTakenBack;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;

/** Applies what declarations-service says of people and codes; all else that it says passes by. */
@Singleton
class DeclarationsHeard {

    private static final String PLACED = "probity.declarations.person-placed.v1";

    private static final String PLACE_TAKEN_BACK = "probity.declarations.place-taken-back.v1";

    private static final String LEAVING_TAKEN_BACK = "probity.declarations.leaving-taken-back.v1";

    private static final String LEFT = "probity.declarations.person-left.v1";

    private static final String ADOPTED = "probity.declarations.code-adopted.v1";

    private static final String RETIRED = "probity.declarations.code-retired.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PeopleTable people;
    private final CodeTable codes;
    private final KnownNames names;

    DeclarationsHeard(PeopleTable people, CodeTable codes, KnownNames names) {
        this.people = people;
        this.codes = codes;
        this.names = names;
    }

    /** Why a record cannot be read, if it cannot. */
    Optional<String> objection(Received received) {
        try {
            switch (received.type()) {
                case PLACED -> read(received, PersonPlaced.class);
                case PLACE_TAKEN_BACK -> read(received, PlaceTakenBack.class);
                case LEFT -> read(received, PersonLeft.class);
                case LEAVING_TAKEN_BACK -> read(received, LeavingTakenBack.class);
                case ADOPTED -> rules(read(received, CodeAdopted.class));
                case RETIRED -> read(received, CodeRetired.class);
                default -> {}
            }
            return Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.of("the body does not have the form that its type promises");
        }
    }

    void apply(Connection tx, Received received) throws SQLException {
        String authority = received.authority().id();
        try {
            switch (received.type()) {
                case PLACED -> people.place(tx, authority, read(received, PersonPlaced.class));
                case PLACE_TAKEN_BACK -> people.takeBack(tx, authority, read(received, PlaceTakenBack.class));
                case LEFT -> {
                    PersonLeft left = read(received, PersonLeft.class);
                    people.leave(tx, authority, left);
                    names.forget(tx, authority, left.person());
                }
                case LEAVING_TAKEN_BACK -> people.stay(tx, authority, read(received, LeavingTakenBack.class));
                case ADOPTED -> {
                    CodeAdopted adopted = read(received, CodeAdopted.class);
                    codes.keep(tx, authority, adopted, rules(adopted));
                }
                case RETIRED -> codes.retire(tx, authority, read(received, CodeRetired.class));
                default -> {}
            }
        } catch (IOException e) {
            throw new ListeningFailure("a record became unreadable", e);
        }
    }

    private static <T> T read(Received received, Class<T> type) throws IOException {
        return JSON.readValue(received.body(), type);
    }

    private static ConcernRules rules(CodeAdopted adopted) {
        return JSON.convertValue(adopted.document(), ConcernRules.class);
    }
}
