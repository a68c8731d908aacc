package probity.chassis.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import probity.chassis.identity.Caller;
import probity.chassis.identity.Denials;
import probity.chassis.identity.Standing;

/** What a service may bring along for the edge to ask. */
class EdgeBeans {

    static final UUID LEAVER = UUID.fromString("00000001-0000-4000-8000-000000000099");

    @Produces
    @Singleton
    Standing standing() {
        return (person, authority) -> !(person.equals(LEAVER) && authority.id().equals("westminster"));
    }

    @Singleton
    static class Noted implements Denials {

        private final Map<UUID, List<String>> routes = new ConcurrentHashMap<>();

        @Override
        public void refused(Caller caller, String route) {
            routes.computeIfAbsent(caller.person(), _ -> new ArrayList<>()).add(route);
        }

        List<String> of(UUID person) {
            return routes.getOrDefault(person, List.of());
        }
    }
}
